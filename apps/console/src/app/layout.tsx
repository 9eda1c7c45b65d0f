import '@openward/ui/styles.css';
import '@openward/ui/console.css';
import { I18nProvider } from '@openward/i18n/react';
import { ChineseFonts } from '@openward/ui/fonts';
import { HeadScripts, htmlAttributes, Providers } from '@openward/ui/providers';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';

export const metadata: Metadata = { title: { default: 'Openward', template: '%s · Openward' } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

/** What every page shares: language, fonts, theme, the nonce of this response. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await getLocale();
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html {...htmlAttributes('console', locale)}>
      <head>
        <HeadScripts nonce={nonce} />
      </head>
      <body>
        <I18nProvider>
          <Providers product="console" nonce={nonce}>
            <ChineseFonts locale={locale} />
            {children}
          </Providers>
        </I18nProvider>
      </body>
    </html>
  );
}
