import type { Role } from '../access/index.ts';
import { allowed, firstRefusal, refused, type Verdict } from '../machine/index.ts';
import { wholeMonthsBetween, type CalendarDay } from './calendar-day.ts';
import type { CredentialState } from './credential.machine.ts';
import type { RuleProfile } from './rule-profile.ts';

/** What is known about a person's right to practise in one role at one institution. */
export interface Practice {
  readonly role: Role;
  readonly credential: CredentialState;
  /** Last day on which the licence is valid; null when none is recorded. */
  readonly licenceValidUntil: CalendarDay | null;
  /** First day of independent practice. */
  readonly practisingSince: CalendarDay | null;
  readonly institutionConsent: boolean;
  readonly practiceRegistered: boolean;
}

export type PractiseRefusal =
  | 'credential-not-verified'
  | 'licence-expired'
  | 'too-little-practice'
  | 'institution-consent-missing'
  | 'practice-not-registered';

/** True on the last day too; never without a recorded licence. */
export function isLicenceValidOn(validUntil: CalendarDay | null, day: CalendarDay): boolean {
  return validUntil !== null && day <= validUntil;
}

/** Whole years of independent practice on a day; 0 when the beginning is not recorded. */
export function yearsOfPractice(since: CalendarDay | null, day: CalendarDay): number {
  return since === null ? 0 : Math.max(0, Math.floor(wholeMonthsBetween(since, day) / 12));
}

/**
 * Whether a clinician may practise online on a day: verified credential, licence valid that day, three years of
 * independent practice for doctors, consent of the institution and practice registration there.
 * Source: rule 3 (Measures for Internet Diagnosis, 2018; Detailed Rules for Supervision, 2022).
 * @returns the first thing that is missing
 */
export function mayPractise(
  practice: Practice,
  { today, profile }: { readonly today: CalendarDay; readonly profile: RuleProfile },
): Verdict<PractiseRefusal> {
  const years = yearsOfPractice(practice.practisingSince, today);
  return firstRefusal<PractiseRefusal>(
    () => (practice.credential === 'VERIFIED' ? allowed : refused('credential-not-verified')),
    () => (isLicenceValidOn(practice.licenceValidUntil, today) ? allowed : refused('licence-expired')),
    () =>
      practice.role === 'DOCTOR' && years < profile.independentPracticeYears ? refused('too-little-practice') : allowed,
    () => (practice.institutionConsent ? allowed : refused('institution-consent-missing')),
    () => (practice.practiceRegistered ? allowed : refused('practice-not-registered')),
  );
}
