import { pickOrder } from '@openward/application/pharmacy';
import { orderInput, orderStateResult } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** Begins to pick a paid order. */
export const pick = procedure
  .meta({ permission: 'dispensing.pick' })
  .input(orderInput)
  .output(orderStateResult)
  .mutation(({ ctx, input }) => pickOrder(ctx.services, ctx.actor, input));
