import { shipOrder } from '@openward/application/pharmacy';
import { orderStateResult, shipOrderInput } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** Hands a checked order to the courier. */
export const ship = procedure
  .meta({ permission: 'dispensing.pick' })
  .input(shipOrderInput)
  .output(orderStateResult)
  .mutation(({ ctx, input }) => shipOrder(ctx.services, ctx.actor, input));
