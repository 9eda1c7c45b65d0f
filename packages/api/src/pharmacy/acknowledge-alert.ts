import { acknowledgeTraceAlert } from '@openward/application/pharmacy';
import { acknowledgedResult, traceAlertInput } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** Somebody has looked into a refused scan. */
export const acknowledgeAlert = procedure
  .meta({ permission: 'trace-alert.acknowledge' })
  .input(traceAlertInput)
  .output(acknowledgedResult)
  .mutation(({ ctx, input }) => acknowledgeTraceAlert(ctx.services, ctx.actor, input));
