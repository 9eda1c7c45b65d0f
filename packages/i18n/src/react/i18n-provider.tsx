import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { pickTexts } from '../messages/index.ts';
import { ZoneCookie } from './zone-cookie.tsx';

interface I18nProviderProps {
  /** Namespaces that reach client components; all of them if left out. A page below may bring the rest with `AllTexts`. */
  readonly texts?: readonly string[];
  readonly children: ReactNode;
}

/** Texts, language and zone for client components; place it in the root layout, as a server component. */
export async function I18nProvider({ texts, children }: I18nProviderProps) {
  const messages = await getMessages();
  return (
    <NextIntlClientProvider messages={texts ? pickTexts(messages, texts) : messages}>
      <ZoneCookie />
      {children}
    </NextIntlClientProvider>
  );
}

/** Every text of the app for the client components below, where the root layout brings few. */
export async function AllTexts({ children }: { readonly children: ReactNode }) {
  return <NextIntlClientProvider messages={await getMessages()}>{children}</NextIntlClientProvider>;
}
