import { useLocale, useTimeZone } from 'next-intl';
import { useMemo } from 'react';
import { createFormatter, type Formatter } from '../format/create-formatter.ts';
import { defaultZone, isLocale } from '../locale/locales.ts';

/** The formatter of the current language and zone; works in server and client components. */
export function useFormat(): Formatter {
  const locale = useLocale();
  const zone = useTimeZone() ?? defaultZone;
  return useMemo(() => createFormatter({ locale: isLocale(locale) ? locale : 'en', zone }), [locale, zone]);
}
