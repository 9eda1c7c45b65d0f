import { authorize, type Actor } from '@openward/domain/access';
import { mayAskEvidence, type addEvidenceInput, type addEvidenceResult } from '@openward/domain/consultation';
import { AppError } from '@openward/domain/errors';
import { calendarDayIn, calendarDayOf } from '@openward/domain/institution';
import { mayDeclare } from '@openward/domain/intake';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { declareEvidence } from '../intake/index.ts';
import { addSystemEntry } from '../messaging/index.ts';
import { commit, consultationChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { isEvidenceDeclared } from './ask-evidence.ts';
import { lockConsultation } from './lock-consultation.ts';

/**
 * The patient, or a guardian, adds proof of a prior diagnosis to a running visit that has none; its doctor may confirm it
 * then, by the same rule as one that was declared with the intake.
 * @throws AppError NOT_FOUND for a visit that is not theirs; CONFLICT with the reason of `mayAskEvidence` or `mayDeclare`,
 * `profile-incomplete`, `file-gone`, `diagnosis-unknown`
 */
export async function addEvidence(
  services: Services,
  actor: Actor,
  { consultationId, evidence }: z.output<typeof addEvidenceInput>,
): Promise<z.output<typeof addEvidenceResult>> {
  authorize(actor, 'evidence.declare');
  return commit(services, async (tx) => {
    const visit = await lockConsultation(tx, actor, consultationId);
    const { patientId, journeyId, conversationId, clinician, state, kind, patient } = visit;
    const { role } = clinician;
    const verdict = mayAskEvidence({ role, state, kind, declared: await isEvidenceDeclared(tx, visit) });
    if (!verdict.ok) throw refused(verdict.reason === 'doctors-only' ? 'evidence-not-taken' : verdict.reason);
    const { identityVerifiedAt, person } = await tx.patientProfile.findUniqueOrThrow({
      where: { personId: patientId },
      select: { identityVerifiedAt: true, person: { select: { birthDate: true } } },
    });
    if (!person.birthDate) throw refused('profile-incomplete');
    const { intakeId, service } = await tx.ticket.findUniqueOrThrow({
      where: { id: visit.ticketId },
      select: { intakeId: true, service: { select: { institution: { select: { zone: true } } } } },
    });
    const declaring = mayDeclare({
      role,
      diagnosedOn: evidence.diagnosedOn,
      birthDate: calendarDayOf(person.birthDate),
      today: calendarDayIn(services.now(), service.institution.zone),
      identityVerified: identityVerifiedAt !== null,
    });
    if (!declaring.ok) throw refused(declaring.reason);
    await declareEvidence(tx, actor, { intakeId, journeyId, patientId, evidence });
    const { name, latinName } = patient.person;
    const values = { patient: name, patientLatin: latinName };
    const entry = await addSystemEntry(tx, { conversationId, event: 'evidence-added', values });
    const about = { entity: 'consultation', entityId: consultationId, patientId } as const;
    await writeAudit(tx, actor, { action: 'consultation.add-evidence', ...about });
    const people = [...(await peopleAround(tx, patientId)), clinician.personId];
    await writeOutbox(tx, [entry.told, consultationChanged({ id: consultationId, conversationId }, people)]);
    return { consultationId };
  });
}

type Reason =
  | 'consultation-ended'
  | 'already-follow-up'
  | 'evidence-declared'
  | 'evidence-not-taken'
  | 'evidence-date'
  | 'identity-needed'
  | 'profile-incomplete';
const refused = (reason: Reason) => new AppError('CONFLICT', `evidence: ${reason}`, reason);
