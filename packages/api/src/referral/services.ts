import { referralServices as run } from '@openward/application/referral';
import { referralServicesInput, referralServicesResult } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** Services a patient can be sent to. */
export const services = procedure
  .meta({ permission: 'referral.make' })
  .input(referralServicesInput)
  .output(referralServicesResult)
  .query(({ ctx, input }) => run(ctx.services, ctx.actor, input));
