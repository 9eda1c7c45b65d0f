import { checkOrder } from '@openward/application/pharmacy';
import { checkOrderInput, orderStateResult } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** A second person, a pharmacist, has checked the packs. */
export const check = procedure
  .meta({ permission: 'dispensing.check' })
  .input(checkOrderInput)
  .output(orderStateResult)
  .mutation(({ ctx, input }) => checkOrder(ctx.services, ctx.actor, input));
