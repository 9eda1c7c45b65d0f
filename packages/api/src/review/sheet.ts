import { viewReview } from '@openward/application/review';
import { reviewInput, reviewSheetSchema } from '@openward/domain/review';
import { procedure } from '../trpc/index.ts';

/** One signed prescription with everything needed to judge it. */
export const sheet = procedure
  .meta({ permission: 'review.read' })
  .input(reviewInput)
  .output(reviewSheetSchema)
  .query(({ ctx, input }) => viewReview(ctx.services, ctx.actor, input));
