'use client';

import { useFormat } from '@openward/i18n/react';
import { ButtonLink } from '@openward/ui/button';
import { ClinicalCard } from '@openward/ui/card';
import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconPackage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import styles from './pharmacy.module.css';
import { useOrderNews } from './use-order-news.ts';
import { useOrderWords } from './use-order-words.ts';

/** An order in the thread, as it stands now. */
export function OrderCard({ id }: { readonly id: string }) {
  const t = useTranslations('patient.orders');
  const now = useNow();
  const format = useFormat();
  const words = useOrderWords();
  const trpc = useTRPC();
  const { data: order, isError, isFetching, refetch } = useQuery(trpc.pharmacy.order.queryOptions({ orderId: id }));
  useOrderNews();
  if (isError) return <ErrorState title={t('card-failed')} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!order) return <Skeleton shape="rows" count={1} />;
  const isUnpaid = order.state === 'PLACED' && order.payment !== null;
  return (
    <ClinicalCard
      icon={<IconPackage size={22} stroke={1.75} />}
      title={words.number(order)}
      byline={`${format.localized(order.pharmacyName)} · ${format.nearDateTime(order.placedAt, now)}`}
      badge={<StatusBadge of="ORDER" state={order.state} pill />}
      actions={
        <>
          {isUnpaid ? <ButtonLink href={`/pay/${order.payment?.paymentId ?? ''}`}>{t('pay')}</ButtonLink> : null}
          <ButtonLink href={`/orders/${order.id}`} look="soft">
            {t('track')}
          </ButtonLink>
        </>
      }
    >
      <p className={styles.name}>{words.medicines(order)}</p>
      <p className={styles.detail}>{words.next(order, now)}</p>
    </ClinicalCard>
  );
}
