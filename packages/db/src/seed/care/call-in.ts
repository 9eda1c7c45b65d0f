import { demoId } from '../world/demo-id.ts';
import { plusSeconds } from '../world/moments.ts';
import type { ConsultationRow, ConversationRow } from '../world/rows.ts';
import { type Staff, the, type World } from '../world/world.ts';
import type { Visit } from './join.ts';
import { lives, patientActor, ruleVersion } from './life.ts';
import { systemEntry } from './talk.ts';

/** A diagnosis by a physical institution; its name is plainly fictional. */
export interface Prior {
  readonly code: string;
  readonly institution: string;
  /** A day, as it stands on the paper. */
  readonly on: string;
}

export interface CallingIn {
  /** Key of the clinician in the cast. */
  readonly clinician: string;
  readonly at: Date;
  /** The prior diagnosis the clinician confirms; with it the visit is a follow-up, else advice (rule 1). */
  readonly prior?: Prior;
}

/** A person's two names as facts of the thread; the reader's language chooses. */
export const bothNames = (
  who: string,
  { name, latinName }: { name: string; latinName: string },
): Record<string, string> => ({
  [who]: name,
  [`${who}Latin`]: latinName,
});

/** The consultation of a visit that has begun. */
export function consultationOf(visit: Visit): ConsultationRow {
  if (!visit.consultation) throw new Error(`${visit.key} has no consultation yet`);
  return visit.consultation;
}

/** A clinician takes the patient: the ticket is theirs, the thread and the consultation open. */
export function callIn(world: World, visit: Visit, { clinician, at, prior }: CallingIn): void {
  const staff = the(world.staff, clinician);
  const moment = { by: staff, at, journeyId: visit.journey.id };
  lives.ticket.advance(world, visit.ticket, { ...moment, command: 'offer' });
  lives.ticket.advance(world, visit.ticket, { ...moment, command: 'accept' });
  visit.ticket.offeredToId = staff.practiceRoleId;
  visit.ticket.calledAt = at;
  const conversation = openThread(world, visit, { staff, at });
  const consultation: ConsultationRow = {
    id: demoId(`consultation ${visit.key}`, at),
    journeyId: visit.journey.id,
    ticketId: visit.ticket.id,
    serviceId: visit.service.id,
    patientId: visit.patient.person.id,
    clinicianId: staff.practiceRoleId,
    conversationId: conversation.id,
    kind: prior ? 'FOLLOW_UP' : 'ADVICE',
    evidenceId: prior ? confirmed(world, visit, { prior, at, confirmedById: staff.practiceRoleId }) : null,
    state: lives.consultation.initial,
    ruleProfile: ruleVersion(at),
    openedAt: at,
    activeAt: null,
    endedAt: null,
    fromSeq: conversation.lastSeq + 1,
    toSeq: null,
    summary: null,
  };
  visit.consultation = consultation;
  world.rows.consultation.push(consultation);
  lives.consultation.begin(world, consultation, moment);
  const values = bothNames('clinician', staff.person);
  world.ticketMentions.push({ ticketId: visit.ticket.id, values });
  systemEntry(world, visit, { event: 'consultation-opened', values, at });
}

interface Confirming {
  readonly prior: Prior;
  readonly at: Date;
  readonly confirmedById: string;
}

/** What the patient declared before queueing, confirmed. @returns its id */
function confirmed(world: World, visit: Visit, { prior, at, confirmedById }: Confirming): string {
  const joinedAt = new Date(visit.ticket.joinedAt);
  const id = demoId(`evidence ${visit.key}`, joinedAt);
  world.rows.evidence.push({
    id,
    intakeId: visit.intakeId,
    journeyId: visit.journey.id,
    patientId: visit.patient.person.id,
    diagnosisCode: prior.code,
    institutionName: prior.institution,
    diagnosedOn: prior.on,
    createdAt: joinedAt,
    confirmedById,
    confirmedAt: at,
  });
  return id;
}

function openThread(world: World, visit: Visit, { staff, at }: { staff: Staff; at: Date }): ConversationRow {
  const conversation = {
    id: demoId(`conversation ${visit.key}`, at),
    journeyId: visit.journey.id,
    lastSeq: 0,
    closedAt: null,
  };
  visit.conversation = conversation;
  world.rows.conversation.push(conversation);
  const joined = {
    conversationId: conversation.id,
    deliveredSeq: 0,
    readSeq: 0,
    readAt: null,
    joinedAt: at,
    leftAt: null,
  };
  // The whole side of the patient sees the thread; who types for the patient comes last.
  const side = new Set([visit.patient.person.id, visit.patient.actor.id]);
  for (const personId of side) visit.participants.push({ ...joined, personId, side: 'PATIENT', practiceRoleId: null });
  const { practiceRoleId } = staff;
  visit.participants.push({ ...joined, personId: staff.person.id, side: 'CLINICIAN', practiceRoleId });
  world.rows.participant.push(...visit.participants);
  return conversation;
}

/** The patient (or the guardian) enters, `seconds` after being called. */
export function enter(world: World, visit: Visit, seconds: number): Date {
  const consultation = consultationOf(visit);
  const at = plusSeconds(new Date(visit.ticket.calledAt ?? world.now), seconds);
  const by = patientActor(visit.patient.actor);
  lives.consultation.advance(world, consultation, { command: 'enter', by, at, journeyId: visit.journey.id });
  consultation.activeAt = at;
  systemEntry(world, visit, { event: 'patient-entered', values: bothNames('patient', visit.patient.person), at });
  return at;
}
