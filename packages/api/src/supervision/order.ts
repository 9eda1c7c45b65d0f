import { viewOrderFile } from '@openward/application/supervision';
import { orderInput } from '@openward/domain/pharmacy';
import { orderFileSchema } from '@openward/domain/supervision';
import { procedure } from '../trpc/index.ts';

/** One order with packs, money, parcels, and who did what. */
export const order = procedure
  .meta({ permission: 'order.oversee' })
  .input(orderInput)
  .output(orderFileSchema)
  .query(({ ctx, input }) => viewOrderFile(ctx.services, ctx.actor, input));
