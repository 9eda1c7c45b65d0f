import { loadMessages } from '@openward/i18n/messages';
import type { Locale } from '@openward/i18n';
import { render } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';

/** Renders with the real texts of a language; a missing one fails the test. */
export async function renderIn(locale: Locale, element: ReactNode) {
  const messages = await loadMessages('patient', locale);
  const wrap = (children: ReactNode) => (
    <NextIntlClientProvider
      locale={locale}
      messages={messages}
      timeZone="Asia/Shanghai"
      onError={(error) => {
        throw error;
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
  const { rerender, ...rest } = render(wrap(element));
  return { ...rest, rerender: (next: ReactNode) => rerender(wrap(next)) };
}
