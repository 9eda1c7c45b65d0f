export { decideReview } from './decide-review.ts';
export { viewReview } from './view-review.ts';
export { viewReviewBoard } from './view-review-board.ts';
