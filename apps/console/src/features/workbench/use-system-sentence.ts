'use client';

import type { MessageDto } from '@openward/domain/messaging';
import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';

const latin = 'Latin';

/** The sentence of a system entry in the reader's language, names in the reader's letters. */
export function useSystemSentence() {
  const t = useTranslations('system');
  const locale = useLocale();
  return useCallback(
    ({ event, values = {} }: NonNullable<MessageDto['payload']>): string => {
      if (!event) return '';
      const named = Object.entries(values).map(
        ([key, value]) => [key, (locale === 'en' && values[key + latin]) || value] as const,
      );
      return t(event, Object.fromEntries(named));
    },
    [t, locale],
  );
}
