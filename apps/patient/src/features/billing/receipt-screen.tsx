'use client';

import type { PaymentView } from '@openward/domain/billing';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button, ButtonLink } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { Facts } from '@openward/ui/facts';
import { PageTitle } from '@openward/ui/page-title';
import { Page } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { IconPrinter } from '@tabler/icons-react';
import { useNow, useTranslations } from 'next-intl';
import styles from './billing.module.css';
import { paidPath } from './payment-path.ts';
import { PriceLines } from './price-lines.tsx';
import { RefundRows } from './refund-rows.tsx';
import { usePayment } from './use-payment.ts';

/** What was paid, to whom and when, on one sheet to keep or print. */
export function ReceiptScreen({ payment: initial }: { readonly payment: PaymentView }) {
  const t = useTranslations('patient.billing');
  const states = useTranslations('state.PAYMENT');
  const format = useFormat();
  const now = useNow();
  const payment = usePayment(initial);
  const { paymentId, state, capturedAt, providerRef, isDemo, refundedMinor, amountMinor, currency } = payment;
  const onward = state === 'CAPTURED' ? paidPath(payment) : null;
  return (
    <>
      <PageTitle title={t('receipt')} back={{ href: '/me/payments', label: t('mine') }} />
      <Page>
        {isDemo ? <Banner tone="facts" title={t('demo')} /> : null}
        <PriceLines payment={payment} />
        <Card className={styles.lines ?? ''}>
          <h2 className={type.heading}>{t('payment')}</h2>
          <Facts
            items={[
              {
                label: t('number'),
                value: <span className={styles.number}>{paymentId.slice(-12).toUpperCase()}</span>,
              },
              { label: t('state'), value: states(state) },
              ...(capturedAt ? [{ label: t('paid-at'), value: format.nearDateTime(capturedAt, now) }] : []),
              ...(refundedMinor > 0
                ? [
                    { label: t('came-back'), value: format.money(refundedMinor, currency) },
                    { label: t('remains'), value: format.money(amountMinor - refundedMinor, currency) },
                  ]
                : []),
              ...(providerRef
                ? [{ label: t('provider-ref'), value: <span className={styles.number}>{providerRef}</span> }]
                : []),
            ]}
          />
        </Card>
        <RefundRows payment={payment} />
        <div className={styles.acts}>
          <Button wide look="soft" onClick={() => window.print()}>
            <IconPrinter size={22} stroke={1.75} aria-hidden="true" />
            {t('print')}
          </Button>
          {onward ? (
            <ButtonLink wide look="quiet" href={onward}>
              {t(`see.${payment.subject.kind}`)}
            </ButtonLink>
          ) : null}
        </div>
      </Page>
    </>
  );
}
