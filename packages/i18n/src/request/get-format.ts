import { getLocale, getTimeZone } from 'next-intl/server';
import { createFormatter, type Formatter } from '../format/create-formatter.ts';
import { isLocale } from '../locale/locales.ts';

/** The formatter of this request, for async server components and route handlers. */
export async function getFormat(): Promise<Formatter> {
  const [locale, zone] = await Promise.all([getLocale(), getTimeZone()]);
  return createFormatter({ locale: isLocale(locale) ? locale : 'en', zone });
}
