import { ButtonLink } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './whole-page.module.css';

/** A wrong address, or somebody else's. */
export default function NotFound() {
  const t = useTranslations('console.shell');
  return (
    <main className={styles.page}>
      <h1 className={styles.hidden}>{t('not-found')}</h1>
      <EmptyState
        icon={<IconMapQuestion size={22} stroke={1.75} />}
        title={t('not-found')}
        action={<ButtonLink href="/">{t('back-to-start')}</ButtonLink>}
      >
        {t('not-found-detail')}
      </EmptyState>
    </main>
  );
}
