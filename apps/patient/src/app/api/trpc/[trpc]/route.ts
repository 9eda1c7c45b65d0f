import { handlePatientRequest } from '@openward/api';
import { actorFromRequest } from '@openward/auth';
import { requestContext } from '../../../../server/request-context.ts';
import { health, services } from '../../../../server/services.ts';
import { door } from '../../../../server/settings.ts';

async function handle(request: Request): Promise<Response> {
  const begun = performance.now();
  const actor = await actorFromRequest(services(), request.headers, door());
  const response = await handlePatientRequest(request, requestContext(actor, request.headers));
  health().metrics.observeRequest('api/trpc', response.status, (performance.now() - begun) / 1_000);
  return response;
}

export { handle as GET, handle as POST };
