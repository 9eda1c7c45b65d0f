import { viewReviewBoard } from '@openward/application/review';
import { reviewBoardSchema } from '@openward/domain/review';
import { procedure } from '../trpc/index.ts';

/** The prescriptions of the pharmacist's institutions that wait, came back, or were decided today. */
export const board = procedure
  .meta({ permission: 'review.read' })
  .output(reviewBoardSchema)
  .query(({ ctx }) => viewReviewBoard(ctx.services, ctx.actor));
