import { refuseOrder } from '@openward/application/pharmacy';
import { orderStateResult, refuseOrderInput } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** The pharmacy cannot send an order; what was paid goes back. */
export const refuse = procedure
  .meta({ permission: 'dispensing.refuse' })
  .input(refuseOrderInput)
  .output(orderStateResult)
  .mutation(({ ctx, input }) => refuseOrder(ctx.services, ctx.actor, input));
