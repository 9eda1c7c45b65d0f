export * from './review.schema.ts';
export { mayApprove, type ApprovalRefusal } from './approval.rules.ts';
export { judge, suitabilityPoints, type PrescriptionToJudge } from './judgement.rules.ts';
export { mayReview, REVIEW_TARGET_SECONDS, type ReviewContext, type Reviewer } from './review.policy.ts';
