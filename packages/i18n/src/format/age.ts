import type { Locale } from '../locale/locales.ts';
import { nbsp } from './join.ts';
import { calendarDay } from './zone.ts';

/** Completed years, months and days between two calendar days. */
function between(birth: Date, now: Date, zone: string) {
  const from = calendarDay(birth, 'UTC');
  const to = calendarDay(now, zone);
  const beforeDay = to.day < from.day;
  const months = (to.year - from.year) * 12 + to.month - from.month - (beforeDay ? 1 : 0);
  const days = Math.round(
    (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000,
  );
  return { years: Math.floor(months / 12), months, days };
}

/**
 * The age as a clinician needs it: days in the first month, months under two years, years after.
 * @param birthDate the birth date at midnight UTC
 */
export function ageFormat(locale: Locale, zone: string) {
  return (birthDate: Date, now: Date): string => {
    const { years, months, days } = between(birthDate, now, zone);
    const [value, en, zh] =
      years >= 2 ? [years, 'y', '岁'] : months >= 1 ? [months, 'mo', '个月'] : [Math.max(0, days), 'd', '天'];
    return `${value}${nbsp}${locale === 'en' ? en : zh}`;
  };
}
