import { completeProfile as run } from '@openward/application/identity';
import { completeProfileInput, patientMeSchema } from '@openward/domain/identity';
import { procedure } from '../trpc/index.ts';

/** Writes down name, sex and birth date of the patient. */
export const completeProfile = procedure
  .meta({ permission: 'profile.own' })
  .input(completeProfileInput)
  .output(patientMeSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
