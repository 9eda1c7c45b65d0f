import { decideReview } from '@openward/application/review';
import { decideReviewInput, decideReviewResult } from '@openward/domain/review';
import { procedure } from '../trpc/index.ts';

/** Approves, returns or rejects a signed prescription. */
export const decide = procedure
  .meta({ permission: 'review.decide' })
  .input(decideReviewInput)
  .output(decideReviewResult)
  .mutation(({ ctx, input }) => decideReview(ctx.services, ctx.actor, input));
