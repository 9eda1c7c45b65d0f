import { ButtonLink } from '@openward/ui/button';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './room.module.css';

/** At phone width the list has a screen of its own. */
export function BackToList() {
  const t = useTranslations('console.workbench');
  return (
    <ButtonLink href="/workbench" look="quiet" iconOnly className={styles.back} aria-label={t('back')}>
      <IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />
    </ButtonLink>
  );
}
