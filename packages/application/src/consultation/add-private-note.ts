import { authorize, type Actor } from '@openward/domain/access';
import { addPrivateNoteResult, mayWriteNote, type addPrivateNoteInput } from '@openward/domain/consultation';
import { AppError, notFound } from '@openward/domain/errors';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { consultationChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockConsultation } from './lock-consultation.ts';

/**
 * Writes a private note beside the thread while the visit runs; only clinicians of the journey's consultations read it, and
 * only they are told. The same key writes it once.
 * @throws AppError NOT_FOUND; CONFLICT `consultation-ended`
 */
export async function addPrivateNote(
  services: Services,
  actor: Actor,
  { key, ...decided }: z.output<typeof addPrivateNoteInput>,
): Promise<z.output<typeof addPrivateNoteResult>> {
  authorize(actor, 'private-note.write');
  const command = { name: 'private-note.add', key, input: decided, answer: addPrivateNoteResult };
  return withIdempotency(services, actor, {
    command,
    work: async (tx) => {
      const visit = await lockConsultation(tx, actor, decided.consultationId);
      const { id, clinicianId, patientId, journeyId, conversationId, state } = visit;
      const verdict = mayWriteNote(actor, { patientId, guardianIds: [], clinicianId, state });
      if (!verdict.ok && verdict.reason === 'not-found') throw notFound('consultation');
      if (!verdict.ok) throw new AppError('CONFLICT', `it is ${state}`, 'consultation-ended');
      const { id: noteId } = await tx.privateNote.create({
        data: { journeyId, consultationId: id, authorId: clinicianId, body: decided.body },
        select: { id: true },
      });
      await writeAudit(tx, actor, { action: 'note.add-private', entity: 'note', entityId: noteId, patientId });
      const team = await tx.consultation.findMany({
        where: { journeyId, state: { in: ['OPEN', 'ACTIVE'] } },
        select: { id: true, clinician: { select: { personId: true } } },
      });
      await writeOutbox(
        tx,
        team.map((one) => consultationChanged({ id: one.id, conversationId }, [one.clinician.personId])),
      );
      return { noteId };
    },
  });
}
