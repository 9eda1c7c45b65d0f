import { allowed, refused, type Verdict } from '../machine/index.ts';
import type { Pregnancy } from './health.schema.ts';

/** A confirmation holds for this long: one sitting, with a night in between. Hours. */
export const HEALTH_CONFIRMED_HOURS = 24;

const hour = 3_600_000;

/** @returns `health-not-confirmed` when allergies, conditions and medicines were not looked at for this visit */
export function isHealthCurrent(confirmedAt: Date | null, now: Date): Verdict<'health-not-confirmed'> {
  const isCurrent = confirmedAt !== null && now.getTime() - confirmedAt.getTime() <= HEALTH_CONFIRMED_HOURS * hour;
  return isCurrent ? allowed : refused('health-not-confirmed');
}

/** Who a question about pregnancy is put to. */
export interface PregnancyFacts {
  readonly sex: 'FEMALE' | 'MALE' | 'UNKNOWN';
  /** null: not known. */
  readonly ageInMonths: number | null;
}

const from = 10 * 12;
const to = 56 * 12;

/** Whether to ask about pregnancy: of everybody who may be, since a wrong guess here hides a danger. */
export function mayBePregnant({ sex, ageInMonths }: PregnancyFacts): boolean {
  return sex !== 'MALE' && (ageInMonths === null || (ageInMonths >= from && ageInMonths < to));
}

/** What stands in the record: nobody who cannot be pregnant is, whatever a form says. */
export const pregnancyOf = (said: Pregnancy, facts: PregnancyFacts): Pregnancy =>
  mayBePregnant(facts) ? said : 'NOT_APPLICABLE';
