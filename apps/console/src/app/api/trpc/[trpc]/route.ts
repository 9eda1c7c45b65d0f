import { handleConsoleRequest } from '@openward/api';
import { actorFromRequest } from '@openward/auth';
import { requestContext } from '../../../../server/request-context.ts';
import { services } from '../../../../server/services.ts';
import { door } from '../../../../server/settings.ts';

async function handle(request: Request): Promise<Response> {
  const actor = await actorFromRequest(services(), request.headers, door());
  return handleConsoleRequest(request, requestContext(actor, request.headers));
}

export { handle as GET, handle as POST };
