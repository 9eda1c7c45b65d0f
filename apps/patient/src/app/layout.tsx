import '@openward/ui/styles.css';

import { I18nProvider } from '@openward/i18n/react';
import { ChineseFonts } from '@openward/ui/fonts';
import { HeadScripts, htmlAttributes, Providers } from '@openward/ui/providers';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';

export const metadata: Metadata = { title: { default: 'Openward', template: '%s · Openward' } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

/** Public pages are light: what their client components say, and what the error page says. */
const publicTexts = ['ui', 'patient.shell'];

/**
 * What every page shares: language, fonts, theme, the nonce of this response. A public page in English shows no Chinese but
 * the name of the other language, which the reader's own system draws: it is not worth a hundred font faces.
 */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await getLocale();
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html {...htmlAttributes('patient', locale)}>
      <head>
        <HeadScripts nonce={nonce} />
      </head>
      <body>
        <I18nProvider texts={publicTexts}>
          <Providers product="patient" nonce={nonce}>
            {locale === 'zh-CN' ? <ChineseFonts locale={locale} /> : null}
            {children}
          </Providers>
        </I18nProvider>
      </body>
    </html>
  );
}
