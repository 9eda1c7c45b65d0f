import { viewOrder } from '@openward/application/pharmacy';
import { orderInput, orderViewSchema } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** One order with its way, its parcels and its money. */
export const order = procedure
  .meta({ permission: 'order.own' })
  .input(orderInput)
  .output(orderViewSchema)
  .query(({ ctx, input }) => viewOrder(ctx.services, ctx.actor, input));
