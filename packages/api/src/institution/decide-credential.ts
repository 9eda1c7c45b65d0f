import { decideCredential as run } from '@openward/application/institution';
import { decideCredentialInput, decideCredentialResult } from '@openward/domain/institution';
import { procedure } from '../trpc/index.ts';

/** The platform verifies or refuses a credential. */
export const decideCredential = procedure
  .meta({ permission: 'clinician.verify' })
  .input(decideCredentialInput)
  .output(decideCredentialResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
