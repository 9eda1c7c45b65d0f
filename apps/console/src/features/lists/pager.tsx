'use client';

import { Button } from '@openward/ui/button';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './lists.module.css';

interface PagerProps {
  readonly page: number;
  /** null where there is none. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** Back and forth by cursor. */
export function Pager({ page, onPrevious, onNext }: PagerProps) {
  const t = useTranslations('console.lists');
  if (!onPrevious && !onNext) return null;
  return (
    <div className={styles.pager}>
      <span>{t('page', { page })}</span>
      <Button look="outline" iconOnly aria-label={t('previous')} disabled={!onPrevious} onClick={() => onPrevious?.()}>
        <IconChevronLeft size={18} stroke={1.75} aria-hidden="true" />
      </Button>
      <Button look="outline" iconOnly aria-label={t('next')} disabled={!onNext} onClick={() => onNext?.()}>
        <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
      </Button>
    </div>
  );
}
