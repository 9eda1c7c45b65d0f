import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { defaultZone, isZone, localeCookie, zoneCookie } from '../locale/locales.ts';
import { negotiateLocale } from '../locale/negotiate-locale.ts';
import { loadMessages } from '../messages/index.ts';

interface RequestConfigOptions {
  /** Looks up the language of the signed-in person; null when nobody is. */
  readonly personLocale?: () => Promise<string | null>;
}

/** next-intl's request configuration for one of the apps: `export default requestConfig('patient')`. */
export function requestConfig(app: 'patient' | 'console', { personLocale }: RequestConfigOptions = {}) {
  return getRequestConfig(async () => {
    const [cookieStore, headerList, person] = await Promise.all([cookies(), headers(), personLocale?.()]);
    const locale = negotiateLocale({
      person,
      cookie: cookieStore.get(localeCookie)?.value,
      acceptLanguage: headerList.get('accept-language'),
    });
    const zone = cookieStore.get(zoneCookie)?.value;
    return {
      locale,
      timeZone: isZone(zone) ? zone : defaultZone,
      messages: await loadMessages(app, locale),
    };
  });
}
