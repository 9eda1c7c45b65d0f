import type { Actor } from '../access/index.ts';
import { allowed, refused, type Verdict } from '../machine/index.ts';
import type { ConsultationState } from './consultation.machine.ts';

/** Whose a consultation is. */
export interface ConsultationParties {
  readonly patientId: string;
  /** People who are guardian of the patient now. */
  readonly guardianIds: readonly string[];
  /** The practice role that consults. */
  readonly clinicianId: string;
  readonly state: ConsultationState;
}

/** The patient, or a guardian, in the patient app. */
export function isPatientSide(actor: Actor, { patientId, guardianIds }: ConsultationParties): boolean {
  return actor.app === 'PATIENT' && (actor.personId === patientId || guardianIds.includes(actor.personId));
}

/** The clinician who consults. An actor carries only roles valid right now, so a suspended clinician is none. */
export function isConsultingClinician(actor: Actor, { clinicianId }: ConsultationParties): boolean {
  return actor.app === 'CONSOLE' && actor.practices.some((practice) => practice.practiceRoleId === clinicianId);
}

/**
 * Whether an actor may read a consultation: the patient's side, the consulting clinician, an auditor.
 * @returns `not-found` for anybody else, the same as for an id that does not exist
 */
export function mayRead(actor: Actor, parties: ConsultationParties): Verdict<'not-found'> {
  const isAuditor = actor.practices.some((practice) => practice.role === 'AUDITOR');
  const isParty = isPatientSide(actor, parties) || isConsultingClinician(actor, parties);
  return isParty || isAuditor ? allowed : refused('not-found');
}

/** Whether an actor may write the note: the consulting clinician, until the consultation has ended. */
export function mayWriteNote(actor: Actor, parties: ConsultationParties): Verdict<'not-found' | 'consultation-ended'> {
  if (!isConsultingClinician(actor, parties)) return refused('not-found');
  return parties.state === 'OPEN' || parties.state === 'ACTIVE' ? allowed : refused('consultation-ended');
}

/** Whether an actor may end it with a signed note, or as unsuitable: the consulting clinician, once the patient entered. */
export function mayEnd(
  actor: Actor,
  parties: ConsultationParties,
): Verdict<'not-found' | 'consultation-not-active' | 'consultation-ended'> {
  const verdict = mayWriteNote(actor, parties);
  if (!verdict.ok) return verdict;
  return parties.state === 'ACTIVE' ? allowed : refused('consultation-not-active');
}

/** Whether an actor may amend the signed note: only after the end, since until then the note itself is open. */
export function mayAmend(
  actor: Actor,
  parties: ConsultationParties,
  noteSignedAt: Date | null,
): Verdict<'not-found' | 'note-not-signed'> {
  if (!isConsultingClinician(actor, parties)) return refused('not-found');
  const isOver = parties.state === 'COMPLETED' || parties.state === 'ENDED_UNSUITABLE';
  return isOver && noteSignedAt ? allowed : refused('note-not-signed');
}
