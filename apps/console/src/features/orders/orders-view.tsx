'use client';

import { useTranslations } from 'next-intl';
import { listStyles as styles } from '../lists/index.ts';

interface OrdersViewProps {
  readonly view: 'orders' | 'refunds';
  readonly onView: (view: 'orders' | 'refunds') => void;
}

/** Orders, or the refunds the provider refused. */
export function OrdersView({ view, onView }: OrdersViewProps) {
  const t = useTranslations('console.orders');
  return (
    <div className={styles.states} role="group" aria-label={t('view')}>
      {(['orders', 'refunds'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className={styles.state}
          aria-pressed={one === view}
          onClick={() => onView(one)}
        >
          {t(`view-${one}`)}
        </button>
      ))}
    </div>
  );
}
