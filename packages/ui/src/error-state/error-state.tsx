'use client';

import { IconCloudOff } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../button/index.ts';
import { Card } from '../card/index.ts';
import styles from './error-state.module.css';

interface ErrorStateProps {
  /** What could not be done. */
  readonly title: string;
  /** What was kept. */
  readonly children?: ReactNode;
  readonly onRetry?: () => void;
  readonly retrying?: boolean;
}

/** Something did not load: what, what is kept, try again. */
export function ErrorState({ title, children, onRetry, retrying = false }: ErrorStateProps) {
  const t = useTranslations('common');
  return (
    <Card>
      <div className={styles.error} role="alert">
        <IconCloudOff className={styles.icon} size={22} stroke={1.75} aria-hidden="true" />
        <div className={styles.text}>
          <p className={styles.title}>{title}</p>
          {children ? <p className={styles.kept}>{children}</p> : null}
        </div>
        {onRetry ? (
          <Button look="soft" size="small" onClick={onRetry} busy={retrying}>
            {t('retry')}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}
