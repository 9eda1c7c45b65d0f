/** The languages of the platform, the default first. */
export const locales = ['en', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'en';

/** The cookie both apps keep the chosen language in. */
export const localeCookie = 'openward.locale';
/** The cookie that tells the server the viewer's IANA zone from the second page on. */
export const zoneCookie = 'openward.zone';
/** Until a browser told its own zone. */
export const defaultZone = 'Asia/Shanghai';

/** True for a language we speak. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** True for a zone this runtime knows. */
export function isZone(value: unknown): value is string {
  if (typeof value !== 'string' || value === '') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
