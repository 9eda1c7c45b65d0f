import { viewFollowUp } from '@openward/application/follow-up';
import { followUpInput, followUpViewSchema } from '@openward/domain/follow-up';
import { procedure } from '../trpc/index.ts';

/** One follow-up of the patient or a ward. */
export const patientGet = procedure
  .meta({ permission: 'follow-up.own' })
  .input(followUpInput)
  .output(followUpViewSchema)
  .query(({ ctx, input }) => viewFollowUp(ctx.services, ctx.actor, input));
