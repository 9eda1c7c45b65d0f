import { isBusy, unavailable } from '@openward/application/outbox';
import { authorize } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { TRPCError } from '@trpc/server';
import { apiErrorOf, toTrpcError } from './api-error.ts';
import { bareProcedure } from './init.ts';
import { isStorable } from './storable-text.ts';

/** Gives refusals their status and logs what nobody expected, once, without input or patient data. */
const reported = bareProcedure.use(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof AppError && cause.code !== 'INTERNAL') throw toTrpcError(cause);
  if (isBusy(cause)) throw toTrpcError(unavailable(ctx.services));
  if (apiErrorOf(result.error).code !== 'INTERNAL') throw result.error;
  ctx.services.log.error('procedure failed', cause ?? result.error, { requestId: ctx.requestId, procedure: path });
  throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'internal' });
});

/**
 * A procedure open to whoever holds the permission it declares, signed in or not. The permission is asked before the
 * input is read; a procedure without one refuses everybody.
 */
export const publicProcedure = reported.use(async ({ ctx, meta, path, next, getRawInput }) => {
  if (!meta) throw new AppError('FORBIDDEN', `${path} declares no permission`, 'forbidden');
  authorize(ctx.actor, meta.permission);
  if (!isStorable(await getRawInput())) throw new AppError('BAD_INPUT', `unstorable text for ${path}`, 'bad-input');
  return next();
});

/** The same for somebody signed in: `ctx.actor` is there. */
export const procedure = publicProcedure.use(({ ctx, path, next }) => {
  if (!ctx.actor) throw new AppError('UNAUTHENTICATED', `no session for ${path}`, 'unauthenticated');
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});
