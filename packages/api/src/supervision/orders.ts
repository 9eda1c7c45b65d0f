import { overseeOrders } from '@openward/application/supervision';
import { overseeOrdersInput, overseeOrdersResult } from '@openward/domain/supervision';
import { procedure } from '../trpc/index.ts';

/** The orders an admin answers for, without names. */
export const orders = procedure
  .meta({ permission: 'order.oversee' })
  .input(overseeOrdersInput)
  .output(overseeOrdersResult)
  .query(({ ctx, input }) => overseeOrders(ctx.services, ctx.actor, input));
