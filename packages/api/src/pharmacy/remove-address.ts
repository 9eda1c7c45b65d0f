import { removeAddress as run } from '@openward/application/pharmacy';
import { addressInput } from '@openward/domain/pharmacy';
import { z } from 'zod';
import { procedure } from '../trpc/index.ts';

/** Takes an address out of the book. */
export const removeAddress = procedure
  .meta({ permission: 'address.own' })
  .input(addressInput)
  .output(z.object({}))
  .mutation(async ({ ctx, input }) => {
    await run(ctx.services, ctx.actor, input);
    return {};
  });
