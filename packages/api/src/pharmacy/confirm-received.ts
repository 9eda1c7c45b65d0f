import { confirmReceived as run } from '@openward/application/pharmacy';
import { orderInput, orderStateResult } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** The patient has the parcel in hand. */
export const confirmReceived = procedure
  .meta({ permission: 'order.receive' })
  .input(orderInput)
  .output(orderStateResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
