import { createHash } from 'node:crypto';
import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import {
  MAX_UNSUBMITTED,
  MAX_UPLOAD_BYTES,
  mayAttach,
  type AddAttachmentInput,
  type AttachmentView,
} from '@openward/domain/intake';
import { writeAudit } from '../audit/index.ts';
import { commit } from '../outbox/index.ts';
import type { CleanFile, Services } from '../services/index.ts';
import { refuseStranger } from './own-patient.ts';

export interface NewAttachment extends AddAttachmentInput {
  /** As the browser sent them. */
  readonly bytes: Uint8Array;
}

/** Per person: many photos on a weak network, sent again and again, and no more. */
const limit = { points: 90, seconds: 3_600 };

/**
 * Keeps a file for an intake that is being written. The id is the client's: sending the same file again is the same
 * attachment. The row stands before the file does, so that no file is ever without one and the sweep finds what was left.
 * @throws AppError NOT_FOUND for somebody else's patient; BAD_INPUT `file-too-large`, `file-type-refused`, `file-damaged`;
 *   CONFLICT `files-too-many`, or `conflict` when the id stands for another file; TOO_MANY_REQUESTS
 */
export async function addAttachment(services: Services, actor: Actor, input: NewAttachment): Promise<AttachmentView> {
  authorize(actor, 'attachment.add');
  const { id, purpose, patientId } = input;
  await services.rateLimit.consume(`upload:${actor.personId}`, limit);
  await commit(services, (tx) => refuseStranger(tx, actor, patientId));
  if (input.bytes.byteLength > MAX_UPLOAD_BYTES) throw new AppError('BAD_INPUT', 'too large', 'file-too-large');
  const file = await services.uploads.clean(input.bytes);
  const verdict = mayAttach(purpose, file.mediaType);
  if (!verdict.ok) throw new AppError('BAD_INPUT', `${file.mediaType} as ${purpose}`, verdict.reason);
  const storageKey = `attachments/${id}`;
  await commit(services, (tx) => insert(tx, actor, { input, file, storageKey }));
  await services.storage.write(storageKey, file.bytes, file.mediaType);
  return { id, purpose, mediaType: file.mediaType, bytes: file.bytes.byteLength };
}

interface Row {
  readonly input: NewAttachment;
  readonly file: CleanFile;
  readonly storageKey: string;
}

async function insert(tx: Transaction, actor: Actor, { input, file, storageKey }: Row): Promise<void> {
  const { id, patientId, purpose } = input;
  // Again: the guardianship may have ended while the file was looked into.
  await refuseStranger(tx, actor, patientId);
  const sha256 = createHash('sha256').update(file.bytes).digest();
  const known = await tx.attachment.findUnique({ where: { id } });
  if (known) {
    const isSame =
      known.uploadedById === actor.personId &&
      known.patientId === patientId &&
      known.purpose === purpose &&
      sha256.equals(known.sha256);
    if (!isSame) throw new AppError('CONFLICT', 'the id stands for another file', 'conflict');
    return;
  }
  const waiting = await tx.attachment.count({ where: { uploadedById: actor.personId, intakeId: null } });
  if (waiting >= MAX_UNSUBMITTED) throw new AppError('CONFLICT', 'too many unsubmitted uploads', 'files-too-many');
  await tx.attachment.create({
    data: {
      id,
      patientId,
      purpose,
      uploadedById: actor.personId,
      mediaType: file.mediaType,
      bytes: file.bytes.byteLength,
      sha256,
      storageKey,
    },
  });
  await writeAudit(tx, actor, { action: 'attachment.add', entity: 'attachment', entityId: id, patientId });
}
