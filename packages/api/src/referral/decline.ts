import { declineReferral as run } from '@openward/application/referral';
import { referralInput, declineReferralResult } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** Declines a referral. */
export const decline = procedure
  .meta({ permission: 'referral.answer' })
  .input(referralInput)
  .output(declineReferralResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
