import { wholeMonthsBetween, type CalendarDay } from '../institution/index.ts';

/** Rule 5: a minor acts through a guardian. Civil Code of the PRC, article 17: under eighteen. */
export const ADULT_YEARS = 18;
/** Rule 5: below this the guardian is present and the doctor has paediatric scope. */
export const UNDER_SIX_MONTHS = 72;

/**
 * Age in whole months on a day.
 * @param birthDate null when not known
 * @returns null when the birth date is not known
 * @throws RangeError when the birth date is after the day
 */
export function ageInMonths(birthDate: CalendarDay, day: CalendarDay): number;
export function ageInMonths(birthDate: CalendarDay | null, day: CalendarDay): number | null;
export function ageInMonths(birthDate: CalendarDay | null, day: CalendarDay): number | null {
  if (birthDate === null) return null;
  if (birthDate > day) throw new RangeError('the birth date lies after the day');
  return wholeMonthsBetween(birthDate, day);
}

/** Age in whole years on a day. @throws RangeError when the birth date is after the day */
export function ageInYears(birthDate: CalendarDay, day: CalendarDay): number {
  return Math.floor(ageInMonths(birthDate, day) / 12);
}

/** Under eighteen on that day (rule 5). */
export function isMinor(birthDate: CalendarDay, day: CalendarDay): boolean {
  return ageInYears(birthDate, day) < ADULT_YEARS;
}

/** Under six on that day (rule 5). */
export function isUnderSix(birthDate: CalendarDay, day: CalendarDay): boolean {
  return ageInMonths(birthDate, day) < UNDER_SIX_MONTHS;
}
