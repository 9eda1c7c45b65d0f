import { localeCookie, type Locale } from '../locale/locales.ts';
import { writeCookie } from './write-cookie.ts';

/** Remembers the language in this browser; the caller reloads or refreshes. */
export function rememberLocale(locale: Locale): void {
  writeCookie(localeCookie, locale);
}
