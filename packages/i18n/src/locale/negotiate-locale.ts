import { defaultLocale, isLocale, type Locale } from './locales.ts';

interface Preferences {
  /** The language of the signed-in person. */
  readonly person?: string | null | undefined;
  /** Value of the cookie openward.locale. */
  readonly cookie?: string | null | undefined;
  /** Value of the Accept-Language header. */
  readonly acceptLanguage?: string | null | undefined;
}

function fromTag(tag: string): Locale | null {
  const language = tag.trim().toLowerCase().split('-')[0];
  if (language === 'zh') return 'zh-CN';
  return language === 'en' ? 'en' : null;
}

function fromHeader(header: string): Locale | null {
  const wishes = header.split(',').map((part, position) => {
    const [tag = '', ...parameters] = part.split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { tag, quality: quality === undefined ? 1 : Number(quality), position };
  });
  wishes.sort((a, b) => b.quality - a.quality || a.position - b.position);
  for (const { tag, quality } of wishes) {
    const locale = quality > 0 ? fromTag(tag) : null;
    if (locale) return locale;
  }
  return null;
}

/** The language to answer in: the person's, else the cookie's, else the best of Accept-Language, else English. */
export function negotiateLocale({ person, cookie, acceptLanguage }: Preferences): Locale {
  if (isLocale(person)) return person;
  if (isLocale(cookie)) return cookie;
  return (acceptLanguage ? fromHeader(acceptLanguage) : null) ?? defaultLocale;
}
