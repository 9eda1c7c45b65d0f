import { answerFollowUp } from '@openward/application/follow-up';
import { answerFollowUpInput, followUpViewSchema } from '@openward/domain/follow-up';
import { procedure } from '../trpc/index.ts';

/** The patient answers what is due. */
export const answer = procedure
  .meta({ permission: 'follow-up.own' })
  .input(answerFollowUpInput)
  .output(followUpViewSchema)
  .mutation(({ ctx, input }) => answerFollowUp(ctx.services, ctx.actor, input));
