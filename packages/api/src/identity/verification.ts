import { viewVerification } from '@openward/application/identity';
import { verificationInput, verificationSchema } from '@openward/domain/identity';
import { procedure } from '../trpc/index.ts';

/** Whether a patient’s identity is verified. */
export const verification = procedure
  .meta({ permission: 'health.own' })
  .input(verificationInput)
  .output(verificationSchema)
  .query(({ ctx, input }) => viewVerification(ctx.services, ctx.actor, input));
