import { viewReferral as run } from '@openward/application/referral';
import { referralInput, referralViewSchema } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** A referral as it stands. */
export const get = procedure
  .meta({ permission: 'conversation.read' })
  .input(referralInput)
  .output(referralViewSchema)
  .query(({ ctx, input }) => run(ctx.services, ctx.actor, input));
