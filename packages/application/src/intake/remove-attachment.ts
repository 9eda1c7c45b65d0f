import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { writeAudit } from '../audit/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { ownPatients } from '../visibility/index.ts';

/**
 * Takes back a file before its description is submitted; afterwards it belongs to the record. Taking it back again
 * answers NOT_FOUND, as for a file that is somebody else's.
 * @throws AppError NOT_FOUND; CONFLICT when it is part of a record
 */
export async function removeAttachment(
  services: Services,
  actor: Actor,
  { attachmentId }: { readonly attachmentId: string },
): Promise<void> {
  authorize(actor, 'attachment.add');
  await commit(services, async (tx) => {
    const own = await tx.attachment.findFirst({
      where: { AND: [{ id: attachmentId, uploadedById: actor.personId }, { patient: ownPatients(actor) }] },
      select: { id: true, intakeId: true },
    });
    if (!own) throw notFound('attachment');
    const removed = await dropUnsubmitted(services, tx, attachmentId);
    if (!removed) throw new AppError('CONFLICT', 'the file belongs to a record', 'conflict');
    const about = { action: 'attachment.remove', entity: 'attachment', entityId: attachmentId } as const;
    await writeAudit(tx, actor, { ...about, patientId: removed.patientId });
  });
}

/**
 * Removes an upload no intake has taken: first the file, then the row, under the row's lock, so that what fails is found
 * again and nobody submits it meanwhile. @returns null when it is gone, taken, or held by somebody else
 */
export async function dropUnsubmitted(
  services: Services,
  tx: Transaction,
  id: string,
): Promise<{ readonly patientId: string } | null> {
  const [row] = await tx.$queryRaw<{ storage_key: string; patient_id: string }[]>`
    SELECT storage_key, patient_id FROM attachment
    WHERE id = ${id}::uuid AND intake_id IS NULL FOR UPDATE SKIP LOCKED`;
  if (!row) return null;
  await services.storage.remove(row.storage_key);
  await tx.attachment.delete({ where: { id } });
  return { patientId: row.patient_id };
}
