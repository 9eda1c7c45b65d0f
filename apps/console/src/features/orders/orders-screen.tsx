'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FailedRefunds } from './failed-refunds.tsx';
import { OrdersList } from './orders-list.tsx';
import { OrdersView } from './orders-view.tsx';

/** The orders an admin answers for, and the refunds the provider refused. */
export function OrdersScreen() {
  const t = useTranslations('console.orders');
  const [view, setView] = useState<'orders' | 'refunds'>('orders');
  const [orderId, setOrderId] = useState<string | null>(null);
  const choice = <OrdersView view={view} onView={setView} />;
  if (view === 'refunds') {
    return (
      <FailedRefunds
        choice={choice}
        title={t('title')}
        onOrder={(id) => {
          setOrderId(id);
          setView('orders');
        }}
      />
    );
  }
  return <OrdersList choice={choice} title={t('title')} openId={orderId} onOpen={setOrderId} />;
}
