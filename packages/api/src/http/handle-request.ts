import { randomUUID } from 'node:crypto';
import type { AnyRouter } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { consoleRouter } from '../console-router.ts';
import { patientRouter } from '../patient-router.ts';
import type { ApiContext } from '../trpc/index.ts';
import { readText } from './read-text.ts';
import { isSameOrigin } from './same-origin.ts';

/** What a route handler knows of its request beside the request itself. */
export type RequestContext = Omit<ApiContext, 'requestId'> & { readonly requestId?: string };

/** The path both apps serve their procedures under. */
export const apiPath = '/api/trpc';
const maxBatchSize = 10;
const maxBodyBytes = 256 * 1024;

/** Answers a tRPC request of the patient app. */
export const handlePatientRequest = (request: Request, context: RequestContext): Promise<Response> =>
  handle(request, context, patientRouter);
/** Answers a tRPC request of the console. */
export const handleConsoleRequest = (request: Request, context: RequestContext): Promise<Response> =>
  handle(request, context, consoleRouter);

/** Only POST of JSON from the app's own pages: no other site can make a browser send that with the cookie. */
async function handle(request: Request, context: RequestContext, router: AnyRouter): Promise<Response> {
  const requestId = context.requestId ?? randomUUID();
  const refusal = refusalOf(request, context);
  const body = refusal ? null : await readText(request, maxBodyBytes);
  const response =
    refusal || body === null
      ? Response.json({ error: refusal?.key ?? 'bad-input' }, { status: refusal?.status ?? 413 })
      : await fetchRequestHandler({
          endpoint: apiPath,
          req: new Request(request.url, { method: 'POST', headers: request.headers, body }),
          router,
          createContext: (): ApiContext => ({ ...context, requestId }),
          maxBatchSize,
          allowMethodOverride: true,
        });
  response.headers.set('x-request-id', requestId);
  response.headers.set('cache-control', 'no-store');
  return response;
}

function refusalOf(
  request: Request,
  { meta }: RequestContext,
): { readonly status: number; readonly key: string } | null {
  if (request.method !== 'POST') return { status: 405, key: 'bad-input' };
  if (!isSameOrigin(request.headers, meta.publicUrl)) return { status: 403, key: 'forbidden' };
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { status: 415, key: 'bad-input' };
  return null;
}
