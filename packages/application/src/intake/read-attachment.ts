import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { attachmentMediaTypeSchema, type AttachmentMediaType } from '@openward/domain/intake';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { visibleAttachments } from '../visibility/index.ts';

export interface AttachmentFile {
  readonly mediaType: AttachmentMediaType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Hands out one file to somebody whose record it is or who treats the patient. The look is written to the audit first.
 * @throws AppError NOT_FOUND for a missing file as for one that is not theirs to see
 */
export async function readAttachment(
  services: Services,
  actor: Actor,
  { attachmentId }: { readonly attachmentId: string },
): Promise<AttachmentFile> {
  authorize(actor, 'attachment.read');
  const row = await services.db.prisma.attachment.findFirst({
    where: { AND: [{ id: attachmentId }, visibleAttachments(actor)] },
    select: { id: true, patientId: true, mediaType: true, storageKey: true },
  });
  const bytes = row && (await services.storage.read(row.storageKey));
  if (!row || !bytes) throw notFound('attachment');
  const { id, patientId } = row;
  await recordRead(services, actor, { action: 'attachment.read', entity: 'attachment', entityId: id, patientId });
  return { mediaType: attachmentMediaTypeSchema.parse(row.mediaType), bytes };
}
