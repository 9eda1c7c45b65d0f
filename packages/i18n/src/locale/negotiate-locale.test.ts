import { describe, expect, it } from 'vitest';
import { isZone } from './locales.ts';
import { negotiateLocale } from './negotiate-locale.ts';

describe('the language to answer in', () => {
  it('is the person’s, before the cookie’s, before the browser’s', () => {
    const all = { person: 'zh-CN', cookie: 'en', acceptLanguage: 'en' };
    expect(negotiateLocale(all)).toBe('zh-CN');
    expect(negotiateLocale({ ...all, person: null, acceptLanguage: 'zh' })).toBe('en');
  });

  it.each([
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-GB,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['fr-FR,zh-CN;q=0.4,en;q=0.3', 'zh-CN'],
    ['fr;q=1,zh;q=0', 'en'],
    ['*', 'en'],
    ['', 'en'],
  ])('of Accept-Language %j is %s', (acceptLanguage, locale) => {
    expect(negotiateLocale({ acceptLanguage })).toBe(locale);
  });

  it('is never something else a cookie says', () => {
    expect(negotiateLocale({ cookie: 'de', acceptLanguage: 'zh' })).toBe('zh-CN');
  });
});

describe('a zone from a cookie', () => {
  it('counts only when this runtime knows it', () => {
    expect([isZone('Asia/Shanghai'), isZone('Mars/Olympus'), isZone(''), isZone(undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
