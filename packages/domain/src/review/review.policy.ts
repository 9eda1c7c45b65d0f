import { mayPractise, type CalendarDay, type Practice, type RuleProfile } from '../institution/index.ts';
import { allowed, firstRefusal, refused, type Verdict } from '../machine/index.ts';
import type { PrescriptionState } from '../prescribing/index.ts';
import type { ReviewRefusal } from './review.schema.ts';

/** Target for a pharmacist's decision, seconds from the signature. Amber and red follow it as in any queue. */
export const REVIEW_TARGET_SECONDS = 300;

/** A pharmacist's practice at the institution of the prescription. */
export interface Reviewer {
  readonly personId: string;
  readonly practice: Practice;
  readonly onDutySince: Date | null;
}

/** What decides whether somebody may decide on a prescription. */
export interface ReviewContext {
  /** null: the actor is not on the roster of the prescription's institution as a pharmacist. */
  readonly reviewer: Reviewer | null;
  readonly prescriberPersonId: string;
  /** The patient, and who is guardian of the patient now. */
  readonly patientSideIds: readonly string[];
  readonly state: PrescriptionState;
  /** The day at the institution. */
  readonly today: CalendarDay;
  readonly profile: RuleProfile;
}

/**
 * Whether a signed prescription may be decided on: by a pharmacist of the institution it was written at, licensed today,
 * on duty (so identified by the second factor), never by the person who prescribed it, in whatever role, and never for
 * oneself or one's ward. Source: rules 3, 4 and 7 (Measures for Internet Hospitals, 2018; Detailed Rules for Supervision, 2022).
 * @returns the first thing that stands in the way
 */
export function mayReview(context: ReviewContext): Verdict<ReviewRefusal | 'not-found'> {
  const { reviewer, prescriberPersonId, patientSideIds, state, today, profile } = context;
  if (!reviewer) return refused('not-found');
  const { personId, practice, onDutySince } = reviewer;
  return firstRefusal<ReviewRefusal>(
    () => (practice.role === 'PHARMACIST' ? allowed : refused('not-a-pharmacist')),
    () => mayPractise(practice, { today, profile }),
    () => (personId === prescriberPersonId ? refused('own-prescription') : allowed),
    () => (patientSideIds.includes(personId) ? refused('own-account') : allowed),
    () => (state === 'SIGNED' ? allowed : refused('review-decided')),
    () => (onDutySince === null ? refused('off-duty') : allowed),
  );
}
