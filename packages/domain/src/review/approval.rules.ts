import { allowed, firstRefusal, refused, type Verdict } from '../machine/index.ts';
import type { Judgement, SuitabilityPoint } from './review.schema.ts';

export type ApprovalRefusal = 'review-not-legal' | 'review-not-complete' | 'review-not-ticked';

/**
 * Whether a judged prescription may be approved: both automatic parts hold, and the pharmacist has ticked every point
 * of suitability that was asked. To return or reject it needs a reason alone.
 */
export function mayApprove(judgement: Judgement, ticked: readonly SuitabilityPoint[]): Verdict<ApprovalRefusal> {
  return firstRefusal<ApprovalRefusal>(
    () => (judgement.legality.every(({ ok }) => ok) ? allowed : refused('review-not-legal')),
    () => (judgement.completeness.every(({ ok }) => ok) ? allowed : refused('review-not-complete')),
    () => (judgement.suitability.every((point) => ticked.includes(point)) ? allowed : refused('review-not-ticked')),
  );
}
