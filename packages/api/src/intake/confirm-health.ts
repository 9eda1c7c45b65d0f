import { confirmHealth as run } from '@openward/application/intake';
import { confirmHealthInput, healthProfileSchema } from '@openward/domain/intake';
import { procedure } from '../trpc/index.ts';

/** Writes the health profile down as it is today. */
export const confirmHealth = procedure
  .meta({ permission: 'health.own' })
  .input(confirmHealthInput)
  .output(healthProfileSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
