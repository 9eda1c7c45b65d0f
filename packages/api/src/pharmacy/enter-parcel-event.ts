import { enterParcelEvent as run } from '@openward/application/pharmacy';
import { enterParcelEventInput, orderStateResult } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** Staff enter what happened to a parcel whose courier tells nothing by itself. */
export const enterParcelEvent = procedure
  .meta({ permission: 'dispensing.pick' })
  .input(enterParcelEventInput)
  .output(orderStateResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
