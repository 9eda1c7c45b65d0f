import { handleUpload } from '@openward/api';
import { actorFromRequest } from '@openward/auth';
import { requestContext } from '../../../server/request-context.ts';
import { health, services } from '../../../server/services.ts';
import { door } from '../../../server/settings.ts';

/** Takes a photo or document for a description that is being written. */
export async function POST(request: Request): Promise<Response> {
  const begun = performance.now();
  const actor = await actorFromRequest(services(), request.headers, door());
  const response = await handleUpload(request, requestContext(actor, request.headers));
  health().metrics.observeRequest('api/attachments', response.status, (performance.now() - begun) / 1_000);
  return response;
}
