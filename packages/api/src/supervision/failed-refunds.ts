import { listFailedRefunds } from '@openward/application/supervision';
import { listFailedRefundsInput, listFailedRefundsResult } from '@openward/domain/billing';
import { procedure } from '../trpc/index.ts';

/** Refunds the provider refused and nobody has asked for again. */
export const failedRefunds = procedure
  .meta({ permission: 'refund.read' })
  .input(listFailedRefundsInput)
  .output(listFailedRefundsResult)
  .query(({ ctx, input }) => listFailedRefunds(ctx.services, ctx.actor, input));
