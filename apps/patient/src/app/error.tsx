'use client';

import { ErrorState } from '@openward/ui/error-state';
import { Page } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { useTranslations } from 'next-intl';

/** A page that failed on our side: what is kept, and try again. */
export default function PageError({ reset }: { readonly reset: () => void }) {
  const t = useTranslations('patient.shell');
  return (
    <main>
      <Page>
        <h1 className={type.hidden}>{t('failed')}</h1>
        <ErrorState title={t('failed')} onRetry={reset}>
          {t('failed-detail')}
        </ErrorState>
      </Page>
    </main>
  );
}
