import { acceptReferral as run } from '@openward/application/referral';
import { acceptReferralInput } from '@openward/domain/consultation';
import { joinQueueResult } from '@openward/domain/intake';
import { procedure } from '../trpc/index.ts';

/** Accepts a referral: a place in that queue, or the payment that makes it. */
export const accept = procedure
  .meta({ permission: 'referral.answer' })
  .input(acceptReferralInput)
  .output(joinQueueResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
