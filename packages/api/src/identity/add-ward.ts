import { addWard as run } from '@openward/application/identity';
import { addWardInput, addWardResult } from '@openward/domain/identity';
import { procedure } from '../trpc/index.ts';

/** Adds a child to the family; the key makes a repeated submit the same child. */
export const addWard = procedure
  .meta({ permission: 'family.own' })
  .input(addWardInput)
  .output(addWardResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
