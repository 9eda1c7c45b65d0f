import { makeReferral as run } from '@openward/application/referral';
import { makeReferralInput, makeReferralResult } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** Suggests another service to the patient. */
export const make = procedure
  .meta({ permission: 'referral.make' })
  .input(makeReferralInput)
  .output(makeReferralResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
