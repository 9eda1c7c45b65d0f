import { addAttachment } from '@openward/application/intake';
import { AppError } from '@openward/domain/errors';
import { addAttachmentInput, attachmentViewSchema, MAX_UPLOAD_BYTES } from '@openward/domain/intake';
import { answerFileRequest } from './answer-file-request.ts';
import type { RequestContext } from './handle-request.ts';
import { readBytes } from '@openward/application/request-body';
import { isSameOrigin } from './same-origin.ts';

/** Takes one file as the body of a POST from the app's own pages; what it is for stands in the query. */
export function handleUpload(request: Request, context: RequestContext): Promise<Response> {
  return answerFileRequest(context, {
    procedure: 'attachment.add',
    work: async (actor) => {
      if (!isSameOrigin(request.headers, context.meta.publicUrl)) {
        throw new AppError('FORBIDDEN', 'an upload from another site', 'forbidden');
      }
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const input = addAttachmentInput.safeParse(query);
      if (!input.success) throw new AppError('BAD_INPUT', 'malformed upload', 'bad-input');
      const bytes = await readBytes(request, MAX_UPLOAD_BYTES);
      if (!bytes) throw new AppError('BAD_INPUT', 'upload too large', 'file-too-large');
      const added = await addAttachment(context.services, actor, { ...input.data, bytes });
      return Response.json(attachmentViewSchema.parse(added), { status: 201 });
    },
  });
}
