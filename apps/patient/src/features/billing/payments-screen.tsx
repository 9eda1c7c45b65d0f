'use client';

import type { PaymentView } from '@openward/domain/billing';
import { useFormat } from '@openward/i18n/react';
import { ButtonLink } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { PageTitle } from '@openward/ui/page-title';
import { Row, RowList } from '@openward/ui/row';
import { Page } from '@openward/ui/shell';
import { StatusBadge } from '@openward/ui/status-badge';
import { useLiveEvent } from '@openward/realtime/client';
import { IconReceipt } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { useSubject } from './use-subject.ts';

/** Everything paid and given back, newest first. */
export function PaymentsScreen({ payments: initial }: { readonly payments: readonly PaymentView[] }) {
  const t = useTranslations('patient.billing');
  const format = useFormat();
  const now = useNow();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const subjectOf = useSubject();
  const options = trpc.billing.list.queryOptions(undefined, { initialData: [...initial] });
  const { data: payments } = useQuery(options);
  useLiveEvent('payment:changed', () => void queries.invalidateQueries({ queryKey: options.queryKey }));
  return (
    <>
      <PageTitle title={t('mine')} back={{ href: '/me', label: t('me') }} />
      <Page>
        {payments.length === 0 ? (
          <EmptyState
            icon={<IconReceipt size={22} stroke={1.75} />}
            title={t('none')}
            action={
              <ButtonLink href="/care" look="soft" wide>
                {t('care')}
              </ButtonLink>
            }
          >
            {t('none-detail')}
          </EmptyState>
        ) : (
          <RowList>
            {payments.map((payment) => (
              <Row
                key={payment.paymentId}
                icon={<IconReceipt size={22} stroke={1.75} />}
                tone={payment.state === 'PENDING' ? 'teal' : 'plain'}
                href={payment.capturedAt ? `/me/payments/${payment.paymentId}` : `/pay/${payment.paymentId}`}
                title={subjectOf(payment)}
                badge={<StatusBadge of="PAYMENT" state={payment.state} />}
                detail={`${format.money(payment.amountMinor, payment.currency)} · ${format.localized(payment.institutionName)}`}
                meta={[
                  format.nearDateTime(payment.capturedAt ?? payment.createdAt, now),
                  payment.refundedMinor > 0
                    ? t('given-back', { amount: format.money(payment.refundedMinor, payment.currency) })
                    : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </RowList>
        )}
      </Page>
    </>
  );
}
