import { resetSignIn as run } from '@openward/application/institution';
import { handoverSchema, resetSignInInput } from '@openward/domain/institution';
import { procedure } from '../trpc/index.ts';

/** A new way in for somebody who lost theirs, shown once. */
export const resetSignIn = procedure
  .meta({ permission: 'clinician.write' })
  .input(resetSignInInput)
  .output(handoverSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
