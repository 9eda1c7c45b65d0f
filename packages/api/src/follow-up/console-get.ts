import { viewFollowUp } from '@openward/application/follow-up';
import { followUpInput, followUpViewSchema } from '@openward/domain/follow-up';
import { procedure } from '../trpc/index.ts';

/** One follow-up, for its card in the thread. */
export const consoleGet = procedure
  .meta({ permission: 'follow-up.plan' })
  .input(followUpInput)
  .output(followUpViewSchema)
  .query(({ ctx, input }) => viewFollowUp(ctx.services, ctx.actor, input));
