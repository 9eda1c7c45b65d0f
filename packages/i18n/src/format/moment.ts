import type { Locale } from '../locale/locales.ts';
import { nbsp, unbroken } from './join.ts';
import { dayNumber, sameZone, zoneName } from './zone.ts';

interface MomentContext {
  readonly locale: Locale;
  readonly zone: string;
}

interface PlaceOption {
  /** The IANA zone of the place the instant belongs to; named when it is not the viewer's. */
  readonly place?: string;
}

interface NearOption extends PlaceOption {
  /** Inside a sentence: today, not Today. */
  readonly within?: boolean;
}

interface DayOption extends PlaceOption {
  /** The present moment; without it the year is always shown. */
  readonly now?: Date;
}

/** Everything about instants and days. Twenty-four hours in both languages. */
export function momentFormats({ locale, zone }: MomentContext) {
  const intlLocale = locale === 'en' ? 'en-GB' : 'zh-CN';
  const cache = new Map<string, Intl.DateTimeFormat>();
  const parts = (instant: Date, timeZone: string, options: Intl.DateTimeFormatOptions) => {
    const key = timeZone + JSON.stringify(options);
    const format = cache.get(key) ?? new Intl.DateTimeFormat(intlLocale, { ...options, timeZone });
    cache.set(key, format);
    return format.format(instant).replace(/\bSept\b/, 'Sep');
  };
  const named = (text: string, instant: Date, place: string | undefined) => {
    if (place === undefined || sameZone(place, zone)) return text;
    const name = unbroken(zoneName(instant, place, locale));
    return locale === 'en' ? `${text} (${name})` : `${text}（${name}）`;
  };
  const clock = (instant: Date, place: string) =>
    parts(instant, place, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const sameYear = (instant: Date, place: string, now: Date | undefined) =>
    now !== undefined && parts(instant, place, { year: 'numeric' }) === parts(now, place, { year: 'numeric' });
  const day = (instant: Date, place: string, now: Date | undefined, month: 'short' | 'long' = 'short') =>
    unbroken(
      parts(instant, place, {
        day: 'numeric',
        month: locale === 'en' ? month : 'long',
        ...(sameYear(instant, place, now) ? {} : { year: 'numeric' }),
      }),
    );
  const weekday = (instant: Date, place: string, length: 'short' | 'long' = 'short') =>
    parts(instant, place, { weekday: length });
  const near = (instant: Date, place: string, now: Date): string | null => {
    const away = dayNumber(instant, place) - dayNumber(now, place);
    if (Math.abs(away) > 1) return null;
    const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(away, 'day');
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const comma = locale === 'en' ? ', ' : '，';

  return {
    /** 14:09 */
    time: (instant: Date, { place }: PlaceOption = {}) => named(clock(instant, place ?? zone), instant, place),
    /** 16:00–18:00 */
    timeSpan: (from: Date, to: Date, { place }: PlaceOption = {}) =>
      named(`${clock(from, place ?? zone)}–${clock(to, place ?? zone)}`, from, place),
    /** 24 Nov 2026; without the year when `now` is in the same one. */
    date: (instant: Date, { now, place }: DayOption = {}) => named(day(instant, place ?? zone, now), instant, place),
    /** Fri 27 Nov, 10:36 */
    dateTime: (instant: Date, { now, place }: DayOption = {}) => {
      const at = place ?? zone;
      const text =
        locale === 'en'
          ? `${weekday(instant, at)}${nbsp}${day(instant, at, now)}, ${clock(instant, at)}`
          : `${day(instant, at, now)}（${weekday(instant, at)}）${clock(instant, at)}`;
      return named(text, instant, place);
    },
    /** Today 10:36, Yesterday 15:20, else 27 Oct, 15:20 */
    nearDateTime: (instant: Date, now: Date, { place, within = false }: NearOption = {}) => {
      const at = place ?? zone;
      const word = near(instant, at, now);
      const text = word
        ? `${within ? word.toLowerCase() : word}${nbsp}${clock(instant, at)}`
        : `${day(instant, at, now)}${locale === 'en' ? ', ' : nbsp}${clock(instant, at)}`;
      return named(text, instant, place);
    },
    /** Today, Yesterday, Tomorrow, else the date. */
    relativeDay: (instant: Date, now: Date, { place }: PlaceOption = {}) =>
      named(near(instant, place ?? zone, now) ?? day(instant, place ?? zone, now), instant, place),
    /** Today, 24 November: the divider between the days of a conversation. */
    dayDivider: (instant: Date, now: Date) => {
      const word = near(instant, zone, now);
      const date = day(instant, zone, now, 'long');
      return word ? `${word}${comma}${date}` : `${weekday(instant, zone, 'long')}${comma}${date}`;
    },
    /** A day without a clock, such as a birth date: 9 May 1964. Never moved by a zone. */
    plainDate: (value: Date | string) =>
      day(typeof value === 'string' ? new Date(`${value.slice(0, 10)}T00:00:00Z`) : value, 'UTC', undefined),
    /** One number per calendar day in the viewer's zone, to find where a new day begins. */
    dayKey: (instant: Date) => dayNumber(instant, zone),
  };
}
