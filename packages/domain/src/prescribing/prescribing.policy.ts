import { mayPrescribe, type PrescribingContext, type PrescribingRefusal } from '../consultation/index.ts';
import { mayPractise, type CalendarDay, type Practice, type PractiseRefusal } from '../institution/index.ts';
import { allowed, firstRefusal, refused, type Verdict } from '../machine/index.ts';

/** What decides whether a doctor may draft and sign here and now. */
export interface SigningContext extends PrescribingContext {
  readonly practice: Practice;
  readonly isIdentityVerified: boolean;
  readonly today: CalendarDay;
}

export type SigningRefusal = PractiseRefusal | PrescribingRefusal | 'identity-not-verified';

/**
 * Whether the consulting doctor may draft and sign: with all that practising needs today, in a consultation that allows
 * it, for a patient whose identity is verified.
 * Source: rules 1, 2, 3, 5 and 7 (Measures for Internet Diagnosis, 2018; Detailed Rules for Supervision, 2022).
 * @returns the first thing that stands in the way
 */
export function maySign(context: SigningContext): Verdict<SigningRefusal> {
  return firstRefusal<SigningRefusal>(
    () => mayPractise(context.practice, context),
    () => mayPrescribe(context),
    () => (context.isIdentityVerified ? allowed : refused('identity-not-verified')),
  );
}
