import { authorize, type Actor } from '@openward/domain/access';
import { mayWriteNote, type noteViewSchema, type saveNoteInput } from '@openward/domain/consultation';
import { AppError, notFound } from '@openward/domain/errors';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { clinicalContext } from './clinical-context.ts';
import { checkDiagnosis } from './diagnosis-of-note.ts';
import { lockConsultation } from './lock-consultation.ts';
import { noteView } from './note-view.ts';
import { writeDraft } from './write-draft.ts';

/**
 * Keeps the draft of the note while the consultation runs.
 * @throws AppError NOT_FOUND; CONFLICT `consultation-ended`; BAD_INPUT as `checkDiagnosis` refuses
 */
export async function saveNote(
  services: Services,
  actor: Actor,
  { consultationId, note, diagnosisCode: given }: z.output<typeof saveNoteInput>,
): Promise<z.output<typeof noteViewSchema>> {
  authorize(actor, 'note.write');
  return commit(services, async (tx) => {
    const visit = await lockConsultation(tx, actor, consultationId);
    const { clinicianId, patientId, state } = visit;
    const verdict = mayWriteNote(actor, { patientId, guardianIds: [], clinicianId, state });
    if (!verdict.ok && verdict.reason === 'not-found') throw notFound('consultation');
    if (!verdict.ok) throw new AppError('CONFLICT', `it is ${state}`, 'consultation-ended');
    const diagnosisCode = given ?? null;
    await checkDiagnosis(tx, diagnosisCode, await clinicalContext(tx, visit, services.now()));
    const content = { ...note, diagnosisCode };
    const saved = await writeDraft(tx, { consultationId, authorId: clinicianId, content });
    await writeAudit(tx, actor, { action: 'note.save', entity: 'note', entityId: saved.id, patientId });
    return noteView(tx, saved);
  });
}
