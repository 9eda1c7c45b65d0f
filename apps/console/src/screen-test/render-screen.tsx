import type { Locale } from '@openward/i18n';
import { loadMessages } from '@openward/i18n/messages';
import { render } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { ApiProvider } from '../client/api.ts';

/** Renders a screen with the real texts and the real client; a missing text fails the test. */
export async function renderScreen(element: ReactNode, locale: Locale = 'en') {
  const messages = await loadMessages('console', locale);
  return render(
    <NextIntlClientProvider
      locale={locale}
      messages={messages}
      timeZone="Asia/Shanghai"
      now={new Date()}
      onError={(error) => {
        throw error;
      }}
    >
      <ApiProvider>{element}</ApiProvider>
    </NextIntlClientProvider>,
  );
}
