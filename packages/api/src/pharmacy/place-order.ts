import { placeOrder as run } from '@openward/application/pharmacy';
import { placeOrderInput, placeOrderResult } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** Places an order and asks for its money; the key makes a repeated submit the same order. */
export const placeOrder = procedure
  .meta({ permission: 'order.own' })
  .input(placeOrderInput)
  .output(placeOrderResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
