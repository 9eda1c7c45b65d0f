import { viewHealth } from '@openward/application/intake';
import { healthInput, healthProfileSchema } from '@openward/domain/intake';
import { procedure } from '../trpc/index.ts';

/** The health profile of oneself or a ward. */
export const health = procedure
  .meta({ permission: 'health.own' })
  .input(healthInput)
  .output(healthProfileSchema)
  .query(({ ctx, input }) => viewHealth(ctx.services, ctx.actor, input));
