import { authorize, type Actor } from '@openward/domain/access';
import { mayWriteNote, type noteViewSchema, type saveNoteInput } from '@openward/domain/consultation';
import { AppError, notFound } from '@openward/domain/errors';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockConsultation } from './lock-consultation.ts';
import { writeDraft } from './write-draft.ts';

/**
 * Keeps the draft of the note while the consultation runs.
 * @throws AppError NOT_FOUND; CONFLICT `consultation-ended`
 */
export async function saveNote(
  services: Services,
  actor: Actor,
  { consultationId, note }: z.output<typeof saveNoteInput>,
): Promise<z.output<typeof noteViewSchema>> {
  authorize(actor, 'note.write');
  return commit(services, async (tx) => {
    const { clinicianId, patientId, state } = await lockConsultation(tx, actor, consultationId);
    const verdict = mayWriteNote(actor, { patientId, guardianIds: [], clinicianId, state });
    if (!verdict.ok && verdict.reason === 'not-found') throw notFound('consultation');
    if (!verdict.ok) throw new AppError('CONFLICT', `it is ${state}`, 'consultation-ended');
    const saved = await writeDraft(tx, { consultationId, authorId: clinicianId, content: note });
    await writeAudit(tx, actor, { action: 'note.save', entity: 'note', entityId: saved.id, patientId });
    return saved;
  });
}
