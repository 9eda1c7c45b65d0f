'use client';

import { RowList } from '@openward/ui/row';
import { Section } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { OrderRow } from './order-row.tsx';
import { useOrderNews } from './use-order-news.ts';

/** The way back to every order that is open, unpaid ones included; nothing when there is none. */
export function OpenOrders() {
  const t = useTranslations('patient.orders');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.pharmacy.orders.queryOptions({}));
  useOrderNews();
  if (!data || data.open.length === 0) return null;
  return (
    <Section
      title={t('title')}
      action={
        <Link className={type.link} href="/orders">
          {t('all')}
        </Link>
      }
    >
      <RowList>
        {data.open.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </RowList>
    </Section>
  );
}

/** The orders one health concern caused. */
export function JourneyOrders({ journeyId }: { readonly journeyId: string }) {
  const t = useTranslations('patient.orders');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.pharmacy.orders.queryOptions({ journeyId }));
  useOrderNews();
  const orders = data ? [...data.open, ...data.past] : [];
  if (orders.length === 0) return null;
  return (
    <Section title={t('title')}>
      <RowList>
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </RowList>
    </Section>
  );
}
