'use client';

import type { OrderList } from '@openward/domain/pharmacy';
import { ButtonLink } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { PageTitle } from '@openward/ui/page-title';
import { RowList } from '@openward/ui/row';
import { Page, Section } from '@openward/ui/shell';
import { IconPackage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { OrderRow } from './order-row.tsx';
import { useOrderNews } from './use-order-news.ts';

/** Every order, open ones first. */
export function OrdersScreen({ orders: initial }: { readonly orders: OrderList }) {
  const t = useTranslations('patient.orders');
  const trpc = useTRPC();
  const { data: orders } = useQuery(trpc.pharmacy.orders.queryOptions({}, { initialData: initial }));
  useOrderNews();
  const groups = [
    { title: t('open'), orders: orders.open },
    { title: t('past'), orders: orders.past },
  ].filter((group) => group.orders.length > 0);
  return (
    <>
      <PageTitle title={t('title')} back={{ href: '/home', label: t('home') }} />
      <Page>
        {groups.length === 0 ? (
          <EmptyState
            icon={<IconPackage size={22} stroke={1.75} />}
            title={t('none')}
            action={
              <ButtonLink href="/shop" look="soft" wide>
                {t('to-shop')}
              </ButtonLink>
            }
          >
            {t('none-detail')}
          </EmptyState>
        ) : null}
        {groups.map((group) => (
          <Section key={group.title} title={group.title}>
            <RowList>
              {group.orders.map((order) => (
                <OrderRow key={order.id} order={order} />
              ))}
            </RowList>
          </Section>
        ))}
      </Page>
    </>
  );
}
