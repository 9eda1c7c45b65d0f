import { cancelFollowUp } from '@openward/application/follow-up';
import { cancelFollowUpInput, followUpViewSchema } from '@openward/domain/follow-up';
import { procedure } from '../trpc/index.ts';

/** Takes a planned follow-up back, with a reason. */
export const cancel = procedure
  .meta({ permission: 'follow-up.plan' })
  .input(cancelFollowUpInput)
  .output(followUpViewSchema)
  .mutation(({ ctx, input }) => cancelFollowUp(ctx.services, ctx.actor, input));
