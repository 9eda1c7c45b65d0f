import { handleExport } from '@openward/api';
import { actorFromRequest } from '@openward/auth';
import { requestContext } from '../../../../server/request-context.ts';
import { health, services } from '../../../../server/services.ts';
import { door } from '../../../../server/settings.ts';

interface Asked {
  readonly params: Promise<{ readonly list: string }>;
}

/** A list as a file, for whoever may see it and gave a second factor within five minutes. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const begun = performance.now();
  const actor = await actorFromRequest(services(), request.headers, door());
  const { list } = await params;
  const asked = new URL(request.url).searchParams;
  const response = await handleExport(list, asked, requestContext(actor, request.headers));
  health().metrics.observeRequest('api/exports', response.status, (performance.now() - begun) / 1_000);
  return response;
}
