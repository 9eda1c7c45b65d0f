'use client';

import { EmptyState } from '@openward/ui/empty-state';
import { IconPackage } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './dispensing.module.css';

/** Nothing is open yet. */
export function NoOrderOpen() {
  const t = useTranslations('console.pharmacy');
  return (
    <div className={styles.nothing}>
      <EmptyState icon={<IconPackage size={24} stroke={1.75} />} title={t('none-open')}>
        {t('none-open-detail')}
      </EmptyState>
    </div>
  );
}
