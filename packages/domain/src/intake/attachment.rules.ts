import { z } from 'zod';
import { allowed, refused, type Verdict } from '../machine/index.ts';

/** What a file is given for: to show a symptom, or to prove a prior diagnosis. */
export const attachmentPurposeSchema = z.enum(['SYMPTOM_PHOTO', 'EVIDENCE']);
export type AttachmentPurpose = z.infer<typeof attachmentPurposeSchema>;

/** What may stay in the record. Everything else is refused, whatever its name says. */
export const imageMediaTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const attachmentMediaTypes = [...imageMediaTypes, 'application/pdf'] as const;
export const attachmentMediaTypeSchema = z.enum(attachmentMediaTypes);
export type AttachmentMediaType = z.infer<typeof attachmentMediaTypeSchema>;

/** How many files of a purpose one intake takes. */
export const MAX_ATTACHMENTS = 6;
/** The largest file that may be sent, bytes. */
export const MAX_UPLOAD_BYTES = 15 * 1024 * 1024;
/** Uploads that belong to no intake yet, per person: two whole intakes and what was tried. */
export const MAX_UNSUBMITTED = 30;
/** After this an upload that no intake took is removed, hours. */
export const UNSUBMITTED_HOURS = 24;

/** A symptom is shown in pictures; a prior diagnosis also by a document. */
export function mayAttach(purpose: AttachmentPurpose, mediaType: AttachmentMediaType): Verdict<'file-type-refused'> {
  return purpose === 'EVIDENCE' || mediaType !== 'application/pdf' ? allowed : refused('file-type-refused');
}

/** Only pictures we have written anew are shown in a page; a document is only handed out as a download. */
export const isShownInPage = (mediaType: string): boolean => imageMediaTypes.some((image) => image === mediaType);

/** A file of the record as screens know it; its bytes are at `/api/attachments/<id>`. */
export const attachmentViewSchema = z.object({
  id: z.uuid(),
  purpose: attachmentPurposeSchema,
  mediaType: attachmentMediaTypeSchema,
  bytes: z.int(),
});
export type AttachmentView = z.infer<typeof attachmentViewSchema>;

/** What is said about a file that is sent. `id` is made by the client: sending it again is the same file. */
export const addAttachmentInput = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  purpose: attachmentPurposeSchema,
});
export type AddAttachmentInput = z.infer<typeof addAttachmentInput>;
export const attachmentInput = z.object({ attachmentId: z.uuid() });
