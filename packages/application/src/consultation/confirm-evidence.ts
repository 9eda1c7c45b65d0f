import { authorize, type Actor } from '@openward/domain/access';
import {
  mayConfirmEvidence,
  type confirmEvidenceInput,
  type confirmEvidenceResult,
} from '@openward/domain/consultation';
import { AppError, notFound } from '@openward/domain/errors';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { addSystemEntry } from '../messaging/index.ts';
import { commit, consultationChanged, journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockConsultation } from './lock-consultation.ts';

/**
 * The doctor confirms that the prior diagnosis meets the conditions of a follow-up: from now on the visit is one, and
 * diagnosis and prescription are open in it.
 * @throws AppError NOT_FOUND for a visit that is not theirs or evidence of another journey; FORBIDDEN `doctors-only`;
 * CONFLICT with the reason of `mayConfirmEvidence`
 */
export async function confirmEvidence(
  services: Services,
  actor: Actor,
  { consultationId, evidenceId }: z.output<typeof confirmEvidenceInput>,
): Promise<z.output<typeof confirmEvidenceResult>> {
  authorize(actor, 'evidence.confirm');
  return commit(services, async (tx) => {
    const visit = await lockConsultation(tx, actor, consultationId);
    const { patientId, journeyId, conversationId, clinicianId, clinician } = visit;
    const evidence = await tx.evidence.findFirst({
      where: { id: evidenceId, journeyId },
      select: {
        diagnosis: { select: { chronic: true } },
        patient: { select: { identityVerifiedAt: true } },
        confirmedAt: true,
      },
    });
    if (!evidence) throw notFound('evidence');
    const verdict = mayConfirmEvidence({
      role: clinician.role,
      state: visit.state,
      kind: visit.kind,
      diseaseListed: evidence.diagnosis.chronic,
      identityVerified: evidence.patient.identityVerifiedAt !== null,
    });
    if (!verdict.ok) {
      const code = verdict.reason === 'doctors-only' ? 'FORBIDDEN' : 'CONFLICT';
      throw new AppError(code, `evidence: ${verdict.reason}`, verdict.reason);
    }
    await tx.consultation.update({ where: { id: consultationId }, data: { kind: 'FOLLOW_UP', evidenceId } });
    if (evidence.confirmedAt === null) {
      const confirmedAt = await databaseNow(tx);
      await tx.evidence.update({ where: { id: evidenceId }, data: { confirmedAt, confirmedById: clinicianId } });
    }
    const { name, latinName } = clinician.person;
    const values = { clinician: name, clinicianLatin: latinName };
    const entry = await addSystemEntry(tx, { conversationId, event: 'evidence-confirmed', values });
    await writeAudit(tx, actor, {
      action: 'consultation.confirm-evidence',
      entity: 'consultation',
      entityId: consultationId,
      patientId,
      details: { evidenceId, ruleProfile: visit.ruleProfile },
    });
    const people = await peopleAround(tx, patientId);
    await writeOutbox(tx, [
      entry.told,
      consultationChanged({ id: consultationId, conversationId }, [...people, clinician.personId]),
      journeyChanged(journeyId, people),
    ]);
    return { consultationId };
  });
}
