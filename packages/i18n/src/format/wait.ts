import type { WaitRange } from '@openward/domain/waiting-room';
import type { Locale } from '../locale/locales.ts';
import { nbsp } from './join.ts';

const words = {
  en: { minute: 'min', unknown: 'Not known yet', under: 'under', about: 'about' },
  'zh-CN': { minute: '分钟', unknown: '暂时未知', under: '不到', about: '约' },
} as const;

/** Waits and places in line. */
export function waitFormats(locale: Locale) {
  const word = words[locale];
  const figure = (from: number, to: number) => {
    if (to < 1) return `${word.under}${nbsp}1`;
    return from === to ? `${word.about}${nbsp}${to}` : `${from}–${to}`;
  };
  const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' } as const;
  return {
    /** 6–10 min, or "Not known yet". */
    waitRange: (range: WaitRange) =>
      range.kind === 'range' ? `${figure(range.fromMinutes, range.toMinutes)}${nbsp}${word.minute}` : word.unknown,
    /** The same in two sizes of type; null when not known. */
    waitParts: (range: WaitRange) =>
      range.kind === 'range' ? { figure: figure(range.fromMinutes, range.toMinutes), unit: word.minute } : null,
    /** A running clock: 1:48, 61:05. */
    stopwatch: (seconds: number) => {
      const whole = Math.max(0, Math.floor(seconds));
      return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
    },
    /** 3rd, 第 3 位 */
    place: (place: number) =>
      locale === 'en' ? `${place}${suffix[ordinals.select(place)]}` : `第${nbsp}${place}${nbsp}位`,
    /** A 027, never broken over two lines. */
    ticketNumber: (number: string) => number.replaceAll(' ', nbsp),
  };
}
