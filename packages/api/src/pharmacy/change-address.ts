import { changeAddress as run } from '@openward/application/pharmacy';
import { changeAddressInput } from '@openward/domain/pharmacy';
import { z } from 'zod';
import { procedure } from '../trpc/index.ts';

/** Writes an address anew. */
export const changeAddress = procedure
  .meta({ permission: 'address.own' })
  .input(changeAddressInput)
  .output(z.object({}))
  .mutation(async ({ ctx, input }) => {
    await run(ctx.services, ctx.actor, input);
    return {};
  });
