import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { mayAskEvidence, type askEvidenceResult } from '@openward/domain/consultation';
import { AppError } from '@openward/domain/errors';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { addSystemEntry } from '../messaging/index.ts';
import { commit, consultationChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockConsultation } from './lock-consultation.ts';

/** Whether the visit's doctor has asked for evidence in it. */
export const isEvidenceAsked = async (tx: Transaction, visit: { conversationId: string; fromSeq: number }) =>
  (await tx.message.count({
    where: {
      conversationId: visit.conversationId,
      kind: 'SYSTEM',
      seq: { gte: visit.fromSeq },
      payload: { path: ['event'], equals: 'evidence-asked' },
    },
  })) > 0;

/** Whether the patient declared a prior diagnosis on this journey. */
export const isEvidenceDeclared = async (tx: Transaction, { journeyId }: { journeyId: string }) =>
  (await tx.evidence.count({ where: { journeyId } })) > 0;

/**
 * The doctor of a running visit asks for proof of a prior diagnosis: the thread says so and the patient's room takes it.
 * Asking again changes nothing.
 * @throws AppError NOT_FOUND for a visit that is not theirs; FORBIDDEN `doctors-only`; CONFLICT with the reason of
 * `mayAskEvidence`
 */
export async function askEvidence(
  services: Services,
  actor: Actor,
  { consultationId }: { readonly consultationId: string },
): Promise<z.output<typeof askEvidenceResult>> {
  authorize(actor, 'evidence.confirm');
  return commit(services, async (tx) => {
    const visit = await lockConsultation(tx, actor, consultationId);
    const { patientId, conversationId, clinician, state, kind } = visit;
    const declared = await isEvidenceDeclared(tx, visit);
    const verdict = mayAskEvidence({ role: clinician.role, state, kind, declared });
    if (!verdict.ok) {
      const code = verdict.reason === 'doctors-only' ? 'FORBIDDEN' : 'CONFLICT';
      throw new AppError(code, `ask evidence: ${verdict.reason}`, verdict.reason);
    }
    if (await isEvidenceAsked(tx, visit)) return { consultationId };
    const { name, latinName } = clinician.person;
    const values = { clinician: name, clinicianLatin: latinName };
    const entry = await addSystemEntry(tx, { conversationId, event: 'evidence-asked', values });
    const about = { entity: 'consultation', entityId: consultationId, patientId } as const;
    await writeAudit(tx, actor, { action: 'consultation.ask-evidence', ...about });
    const people = [...(await peopleAround(tx, patientId)), clinician.personId];
    await writeOutbox(tx, [entry.told, consultationChanged({ id: consultationId, conversationId }, people)]);
    return { consultationId };
  });
}
