'use client';

import { ErrorState } from '@openward/ui/error-state';
import { Page } from '@openward/ui/shell';
import { useTranslations } from 'next-intl';

/** A page that failed on our side: what is kept, and try again. */
export default function PageError({ reset }: { readonly reset: () => void }) {
  const t = useTranslations('patient.shell');
  return (
    <Page>
      <ErrorState title={t('failed')} onRetry={reset}>
        {t('failed-detail')}
      </ErrorState>
    </Page>
  );
}
