import { quoteOrder } from '@openward/application/pharmacy';
import { quoteOrderInput, orderQuoteSchema } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** What each pharmacy can send, and for how much. */
export const quote = procedure
  .meta({ permission: 'order.own' })
  .input(quoteOrderInput)
  .output(orderQuoteSchema)
  .query(({ ctx, input }) => quoteOrder(ctx.services, ctx.actor, input));
