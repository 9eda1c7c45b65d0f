import { addAddress as run } from '@openward/application/pharmacy';
import { addAddressInput, addAddressResult } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** Adds an address; the key makes a repeated submit the same address. */
export const addAddress = procedure
  .meta({ permission: 'address.own' })
  .input(addAddressInput)
  .output(addAddressResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
