import { redeliverParcel } from '@openward/application/pharmacy';
import { orderStateResult, parcelInput } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** Asks the courier to try again. */
export const redeliver = procedure
  .meta({ permission: 'dispensing.pick' })
  .input(parcelInput)
  .output(orderStateResult)
  .mutation(({ ctx, input }) => redeliverParcel(ctx.services, ctx.actor, input));
