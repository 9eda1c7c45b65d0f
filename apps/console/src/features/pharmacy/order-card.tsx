'use client';

import { orderNumber } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { ClinicalCard } from '@openward/ui/card';
import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { StatusBadge } from '@openward/ui/status-badge';
import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { IconPackage } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';

/** An order of the journey in the thread, as it stands now: what and how far, not where to. */
export function OrderCard({ id }: { readonly id: string }) {
  const t = useTranslations('console.order-card');
  const words = useTranslations('prescribing');
  const now = useNow();
  const format = useFormat();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: order, isError, isFetching, refetch } = useQuery(trpc.pharmacy.orderCard.queryOptions({ orderId: id }));
  const look = () => void queries.invalidateQueries(trpc.pharmacy.orderCard.pathFilter());
  useLiveEvent('journey:changed', look);
  useOnline(look);
  if (isError) return <ErrorState title={t('failed')} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!order) return <Skeleton shape="rows" count={1} />;
  const { pharmacyName, placedAt, totalMinor, currency, state, medicines } = order;
  return (
    <ClinicalCard
      icon={<IconPackage size={20} stroke={1.75} />}
      tone="plain"
      title={t('title', { number: orderNumber(order.number) })}
      byline={[
        format.localized(pharmacyName),
        format.nearDateTime(placedAt, now),
        format.money(totalMinor, currency),
      ].join(' · ')}
      badge={<StatusBadge of="ORDER" state={state} />}
    >
      <ul>
        {medicines.map(({ name, strength, quantity }) => (
          <li key={`${name.en} ${strength}`}>
            {`${format.localized(name)} ${strength} · ${words('pack', { packs: quantity })}`}
          </li>
        ))}
      </ul>
    </ClinicalCard>
  );
}
