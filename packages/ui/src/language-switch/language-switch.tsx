'use client';

import { locales, type Locale } from '@openward/i18n';
import { rememberLocale } from '@openward/i18n/react';
import { useLocale, useTranslations } from 'next-intl';
import { Segments } from '../segments/index.ts';

/** Each language in its own words. */
const names: Readonly<Record<Locale, string>> = { en: 'EN', 'zh-CN': '中文' };

interface LanguageSwitchProps {
  /** Called after the choice is remembered; without it the page reloads in the new language. */
  readonly onChange?: (locale: Locale) => void;
}

/** English or Chinese, kept in this browser. */
export function LanguageSwitch({ onChange }: LanguageSwitchProps) {
  const t = useTranslations('ui');
  const current = useLocale();
  const choose = (locale: Locale) => {
    if (locale === current) return;
    rememberLocale(locale);
    if (onChange) onChange(locale);
    else window.location.reload();
  };
  return (
    <Segments
      label={t('language')}
      segments={locales.map((locale) => ({ value: locale, label: names[locale], lang: locale }))}
      value={locales.find((locale) => locale === current) ?? null}
      onChoose={choose}
    />
  );
}
