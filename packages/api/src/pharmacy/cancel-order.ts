import { cancelOrder as run } from '@openward/application/pharmacy';
import { orderInput, orderViewSchema } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** Cancels an order until picking starts. */
export const cancelOrder = procedure
  .meta({ permission: 'order.own' })
  .input(orderInput)
  .output(orderViewSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
