'use client';

import type { FailedRefund } from '@openward/domain/billing';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { Facts } from '@openward/ui/facts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { listStyles as styles, SideHead } from '../lists/index.ts';
import { FactorCode, useFactor } from '../second-factor/index.ts';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';

interface RetryRefundProps {
  readonly refund: FailedRefund;
  /** What was paid for. */
  readonly name: string;
  readonly onOrder: (orderId: string) => void;
  readonly onClose: () => void;
}

/** What the provider refused to give back, and asking it once more. */
export function RetryRefund({ refund, name, onOrder, onClose }: RetryRefundProps) {
  const t = useTranslations('console.orders');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { me } = useStaff();
  const retry = useMutation(
    trpc.supervision.retryRefund.mutationOptions({
      onSuccess: () => void client.invalidateQueries(trpc.supervision.failedRefunds.pathFilter()),
    }),
  );
  const factor = useFactor(retry);
  const { refundId, amountMinor, currency, subject } = refund;
  const amount = format.money(amountMinor, currency);
  return (
    <>
      <SideHead title={t('refund-of', { amount })} detail={name} onClose={onClose} />
      <div className={styles.facts}>
        <Facts
          items={[
            { label: t('institution'), value: format.localized(refund.institutionName) },
            { label: t('why'), value: t(`reason.${refund.reason}`) },
            { label: t('asked-at'), value: format.dateTime(refund.createdAt) },
            { label: t('record'), value: String(refund.recordNumber) },
          ]}
        />
        {subject.kind === 'order' ? (
          <div className={styles.acts}>
            <Button look="quiet" onClick={() => onOrder(subject.orderId)}>
              {t('open-order')}
            </Button>
          </div>
        ) : null}
      </div>
      <footer className={styles.foot}>
        {retry.data ? (
          <Banner
            tone="good"
            live
            title={t('retried', { amount: format.money(retry.data.amountMinor, retry.data.currency) })}
          >
            {t('retried-detail')}
          </Banner>
        ) : factor.asking ? (
          <FactorCode
            lead={t('code-lead')}
            confirmLabel={t('retry')}
            keepLabel={t('keep')}
            busy={retry.isPending}
            error={factor.wrong ? errors(factor.wrong) : null}
            onCode={(code) => retry.mutate({ refundId, code })}
            onCancel={() => retry.reset()}
          />
        ) : (
          <>
            {factor.refusal ? <Banner tone="danger" live title={errors(factor.refusal)} /> : null}
            <p className={styles.quiet}>{t(mayOpen(me, 'refund.retry') ? 'retry-consequence' : 'retry-admins')}</p>
            {mayOpen(me, 'refund.retry') ? (
              <Button busy={retry.isPending} onClick={() => retry.mutate({ refundId })}>
                {t('retry')}
              </Button>
            ) : null}
          </>
        )}
      </footer>
    </>
  );
}
