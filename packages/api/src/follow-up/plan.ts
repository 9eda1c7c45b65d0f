import { planFollowUp } from '@openward/application/follow-up';
import { planFollowUpInput, planFollowUpResult } from '@openward/domain/follow-up';
import { procedure } from '../trpc/index.ts';

/** Plans a follow-up of a running or finished consultation. */
export const plan = procedure
  .meta({ permission: 'follow-up.plan' })
  .input(planFollowUpInput)
  .output(planFollowUpResult)
  .mutation(({ ctx, input }) => planFollowUp(ctx.services, ctx.actor, input));
