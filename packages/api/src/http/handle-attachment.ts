import { readAttachment } from '@openward/application/intake';
import { notFound } from '@openward/domain/errors';
import { attachmentInput, isShownInPage, type AttachmentMediaType } from '@openward/domain/intake';
import { answerFileRequest } from './answer-file-request.ts';
import type { RequestContext } from './handle-request.ts';

const endings: Readonly<Record<AttachmentMediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** Hands out one file of the record: pictures may stand in a page, a document only leaves as a download. */
export function handleAttachment(attachmentId: string, context: RequestContext): Promise<Response> {
  return answerFileRequest(context, {
    procedure: 'attachment.read',
    work: async (actor) => {
      const input = attachmentInput.safeParse({ attachmentId });
      if (!input.success) throw notFound('attachment');
      const { bytes, mediaType } = await readAttachment(context.services, actor, input.data);
      const name = `openward-${attachmentId.slice(-12)}.${endings[mediaType]}`;
      return new Response(bytes, {
        headers: {
          'content-type': mediaType,
          'content-length': String(bytes.byteLength),
          'content-disposition': `${isShownInPage(mediaType) ? 'inline' : 'attachment'}; filename="${name}"`,
          'content-security-policy': "default-src 'none'; sandbox",
          'cross-origin-resource-policy': 'same-origin',
          'cache-control': 'private, no-store',
        },
      });
    },
  });
}
