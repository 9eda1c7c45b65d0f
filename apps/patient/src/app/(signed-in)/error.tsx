'use client';

import { ErrorState } from '@openward/ui/error-state';
import { Page } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { useTranslations } from 'next-intl';

/** A signed-in page that failed on our side: the navigation stays, what was written is kept. */
export default function SignedInPageError({ reset }: { readonly reset: () => void }) {
  const t = useTranslations('patient.shell');
  return (
    <Page>
      <h1 className={type.hidden}>{t('failed')}</h1>
      <ErrorState title={t('failed')} onRetry={reset}>
        {t('failed-detail')}
      </ErrorState>
    </Page>
  );
}
