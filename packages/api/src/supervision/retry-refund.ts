import { retryRefund as run } from '@openward/application/supervision';
import { retryRefundInput, retryRefundResult } from '@openward/domain/billing';
import { procedure } from '../trpc/index.ts';

/** Asks the provider once more for a refund it refused. */
export const retryRefund = procedure
  .meta({ permission: 'refund.retry' })
  .input(retryRefundInput)
  .output(retryRefundResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
