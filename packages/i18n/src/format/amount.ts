import type { Locale } from '../locale/locales.ts';
import { nbsp, unbroken } from './join.ts';

/** Symbols that are the same in every language. */
export type MeasureUnit = 'mg' | 'g' | 'kg' | 'mL' | 'L' | 'cm' | 'mmHg' | 'mmol/L' | 'μmol/L' | '℃';

/** Numbers, money, measures, durations, ages. */
export function amountFormats(locale: Locale) {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const unit = (value: number, name: string, display: 'short' | 'long' = 'long') =>
    unbroken(
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: name,
        unitDisplay: display,
        maximumFractionDigits: 0,
      }).format(value),
    );
  const minutes = (value: number) => `${whole.format(value)}${nbsp}${locale === 'en' ? 'min' : '分钟'}`;
  const hours = (value: number) => `${whole.format(value)}${nbsp}${locale === 'en' ? 'h' : '小时'}`;
  const seconds = (value: number) => `${whole.format(value)}${nbsp}${locale === 'en' ? 's' : '秒'}`;

  return {
    number: (value: number) => plain.format(value),
    /** 94 % */
    percent: (ratio: number) => `${whole.format(ratio * 100)}${locale === 'en' ? nbsp : ''}%`,
    /** Minor units (fen, cents) with their ISO 4217 currency: ¥46.80, ¥9. */
    money: (minor: number, currency: string) => {
      const format = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        trailingZeroDisplay: 'stripIfInteger',
      });
      const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
      return format.format(minor / 10 ** digits);
    },
    /** 64 kg, 2.5 mg */
    measure: (value: number, symbol: MeasureUnit) => `${plain.format(value)}${nbsp}${symbol}`,
    /** 28 days, 28 天 */
    days: (value: number) => unit(value, 'day'),
    /** 45 s, 6 min, 1 h 20 min; never finer than what matters. */
    duration: (lengthSeconds: number) => {
      const length = Math.max(0, Math.round(lengthSeconds));
      if (length < 60) return seconds(length);
      const total = Math.floor(length / 60);
      if (total < 60) return minutes(total);
      const rest = total % 60;
      return rest === 0 ? hours(total / 60) : `${hours(Math.floor(total / 60))} ${minutes(rest)}`;
    },
    /** 1:48, 16:05, 1:02:09: digits that tick in place. */
    elapsed: (lengthSeconds: number) => {
      const length = Math.max(0, Math.floor(lengthSeconds));
      const two = (value: number) => String(value).padStart(2, '0');
      const hour = Math.floor(length / 3600);
      const minute = Math.floor(length / 60) % 60;
      return hour > 0 ? `${hour}:${two(minute)}:${two(length % 60)}` : `${minute}:${two(length % 60)}`;
    },
    /** Zhao Wen, He Yun and Xu Jing */
    list: (items: readonly string[]) =>
      new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(items),
  };
}
