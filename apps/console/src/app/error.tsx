'use client';

import { ErrorState } from '@openward/ui/error-state';
import { useTranslations } from 'next-intl';
import styles from './whole-page.module.css';

/** Something on a page failed; nothing that was typed is lost. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  const t = useTranslations('console.shell');
  return (
    <main className={styles.page}>
      <h1 className={styles.hidden}>{t('failed')}</h1>
      <ErrorState title={t('failed')} onRetry={reset}>
        {t('failed-detail')}
      </ErrorState>
    </main>
  );
}
