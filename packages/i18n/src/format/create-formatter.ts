import type { Locale } from '../locale/locales.ts';
import { ageFormat } from './age.ts';
import { amountFormats } from './amount.ts';
import { momentFormats } from './moment.ts';
import { nameFormats } from './name.ts';
import { waitFormats } from './wait.ts';

export interface FormatterOptions {
  readonly locale: Locale;
  /** The viewer's IANA zone. */
  readonly zone: string;
}

/**
 * The one formatter of screens, emails, text messages, PDFs and calendars.
 * Numbers stay with their units (no-break spaces); an instant that belongs to another zone (`place`) names it.
 */
export function createFormatter({ locale, zone }: FormatterOptions) {
  return {
    locale,
    zone,
    ...momentFormats({ locale, zone }),
    ...amountFormats(locale),
    ...waitFormats(locale),
    ...nameFormats(locale),
    /** 62 y, 8 mo, 12 d */
    age: ageFormat(locale, zone),
  };
}

export type Formatter = ReturnType<typeof createFormatter>;
