import { randomUUID } from 'node:crypto';
import { isBusy, unavailable } from '@openward/application/outbox';
import type { Actor } from '@openward/domain/access';
import { AppError, type ErrorCode } from '@openward/domain/errors';
import { apiErrorOf } from '../trpc/index.ts';
import type { RequestContext } from './handle-request.ts';

const statuses: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  SECOND_FACTOR_REQUIRED: 428,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

interface FileRequest {
  readonly procedure: string;
  readonly work: (actor: Actor) => Promise<Response>;
}

/** Runs the work of a file route for whoever is signed in; a refusal is JSON in the shape procedures answer with. */
export async function answerFileRequest(context: RequestContext, { procedure, work }: FileRequest): Promise<Response> {
  const requestId = context.requestId ?? randomUUID();
  const response = await run().catch((error: unknown) => {
    const cause = isBusy(error) ? unavailable(context.services) : error;
    const shown = apiErrorOf(cause);
    if (shown.code === 'INTERNAL') context.services.log.error('file request failed', cause, { requestId, procedure });
    return Response.json(shown, { status: statuses[shown.code] });
  });
  response.headers.set('x-request-id', requestId);
  response.headers.set('x-content-type-options', 'nosniff');
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  return response;

  async function run(): Promise<Response> {
    const { actor } = context;
    if (!actor) throw new AppError('UNAUTHENTICATED', `no session for ${procedure}`, 'unauthenticated');
    return work(actor);
  }
}
