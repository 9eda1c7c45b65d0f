import { EmptyState } from '@openward/ui/empty-state';
import { IconMessages } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './room.module.css';

/** Before somebody is chosen. */
export function NothingOpen() {
  const t = useTranslations('console.workbench');
  return (
    <div className={styles.middle}>
      <EmptyState icon={<IconMessages size={22} stroke={1.75} />} title={t('nothing-open')}>
        {t('nothing-open-detail')}
      </EmptyState>
    </div>
  );
}
