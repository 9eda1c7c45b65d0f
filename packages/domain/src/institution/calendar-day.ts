/** A date without a time, ISO 8601, for example 2026-11-23. Days compare as text. */
export type CalendarDay = string;

/** Where a day is counted that belongs to no institution: the zone of the country the default rules are made for. */
export const defaultZone = 'Asia/Shanghai';

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day an instant falls on at a place.
 * @param zone IANA zone of the place, for example Asia/Shanghai
 * @throws RangeError for an unknown zone or an invalid instant
 */
export function calendarDayIn(instant: Date, zone: string): CalendarDay {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The day a date column holds: the database hands it over as midnight UTC. */
export function calendarDayOf(column: Date): CalendarDay {
  return column.toISOString().slice(0, 10);
}

/**
 * Whole months from one day to another; negative when `to` is earlier. The month counts on its last day, so from
 * 31 January a month has passed on 1 March, not before.
 * @throws RangeError when either is not a day
 */
export function wholeMonthsBetween(from: CalendarDay, to: CalendarDay): number {
  const [fromMonth, fromDay] = monthAndDay(from);
  const [toMonth, toDay] = monthAndDay(to);
  return toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

function monthAndDay(day: CalendarDay): readonly [month: number, day: number] {
  const match = pattern.exec(day);
  if (!match || Number.isNaN(Date.parse(day))) throw new RangeError('not a calendar day of the form 2026-11-23');
  return [Number(match[1]) * 12 + Number(match[2]), Number(match[3])];
}
