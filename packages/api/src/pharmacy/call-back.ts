import { callBackParcel } from '@openward/application/pharmacy';
import { orderStateResult, parcelInput } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** Asks the courier to bring an undelivered parcel back. */
export const callBack = procedure
  .meta({ permission: 'dispensing.pick' })
  .input(parcelInput)
  .output(orderStateResult)
  .mutation(({ ctx, input }) => callBackParcel(ctx.services, ctx.actor, input));
