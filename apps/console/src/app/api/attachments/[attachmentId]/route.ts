import { handleAttachment } from '@openward/api';
import { actorFromRequest } from '@openward/auth';
import { requestContext } from '../../../../server/request-context.ts';
import { health, services } from '../../../../server/services.ts';
import { door } from '../../../../server/settings.ts';

interface Asked {
  readonly params: Promise<{ readonly attachmentId: string }>;
}

/** One file of the record, asked for anew each time: who may see it is decided per request. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const begun = performance.now();
  const actor = await actorFromRequest(services(), request.headers, door());
  const { attachmentId } = await params;
  const response = await handleAttachment(attachmentId, requestContext(actor, request.headers));
  health().metrics.observeRequest('api/attachments', response.status, (performance.now() - begun) / 1_000);
  return response;
}
