import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { ZoneCookie } from './zone-cookie.tsx';

/** Texts, language and zone for client components; place it in the root layout, as a server component. */
export function I18nProvider({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider>
      <ZoneCookie />
      {children}
    </NextIntlClientProvider>
  );
}
