import { verifyIdentity as run } from '@openward/application/identity';
import { verificationSchema, verifyIdentityInput } from '@openward/domain/identity';
import { procedure } from '../trpc/index.ts';

/** Verifies the name of a patient with the identity number. */
export const verifyIdentity = procedure
  .meta({ permission: 'health.own' })
  .input(verifyIdentityInput)
  .output(verificationSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
