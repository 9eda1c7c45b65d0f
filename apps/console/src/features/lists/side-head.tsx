'use client';

import { Button } from '@openward/ui/button';
import { IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './lists.module.css';

interface SideHeadProps {
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  readonly detail?: string;
  readonly onClose: () => void;
}

/** Name of what is open at the right, and the way back to the list. */
export function SideHead({ lead, title, detail, onClose }: SideHeadProps) {
  const t = useTranslations('console.lists');
  return (
    <header className={styles.head}>
      {lead}
      <div className={styles.names}>
        <h2 className={styles.heading}>{title}</h2>
        {detail ? <p className={styles.quiet}>{detail}</p> : null}
      </div>
      <Button look="quiet" iconOnly aria-label={t('close')} onClick={onClose}>
        <IconX size={18} stroke={1.75} aria-hidden="true" />
      </Button>
    </header>
  );
}
