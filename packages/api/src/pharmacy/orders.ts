import { listOrders } from '@openward/application/pharmacy';
import { listOrdersInput, orderListSchema } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** The orders of the patient and the wards. */
export const orders = procedure
  .meta({ permission: 'order.own' })
  .input(listOrdersInput)
  .output(orderListSchema)
  .query(({ ctx, input }) => listOrders(ctx.services, ctx.actor, input));
