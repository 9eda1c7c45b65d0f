'use client';

import type { DispensingView } from '@openward/domain/pharmacy';
import { Button, ButtonLink } from '@openward/ui/button';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './print.module.css';

interface PrintSheetProps {
  readonly order: Pick<DispensingView, 'orderId'>;
  readonly title: string;
  readonly children: ReactNode;
}

/** A page that is printed: its bar stays on the screen. */
export function PrintSheet({ order, title, children }: PrintSheetProps) {
  const t = useTranslations('console.pharmacy');
  return (
    <main className={styles.page}>
      <div className={styles.bar}>
        <ButtonLink look="outline" href={`/dispensing/${order.orderId}`}>
          {t('back-to-order')}
        </ButtonLink>
        <h1 className={styles.title}>{title}</h1>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
      {children}
    </main>
  );
}
