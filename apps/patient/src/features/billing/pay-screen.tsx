'use client';

import type { PaymentView } from '@openward/domain/billing';
import { PageTitle } from '@openward/ui/page-title';
import { Page } from '@openward/ui/shell';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { NotPaid } from './not-paid.tsx';
import { paidPath } from './payment-path.ts';
import { PayNow } from './pay-now.tsx';
import { PriceLines } from './price-lines.tsx';
import { RefundRows } from './refund-rows.tsx';
import { Settled } from './settled.tsx';
import { usePayment } from './use-payment.ts';

/** Where the payer pays, comes back to, and is led on from once the money is here. */
export function PayScreen({ payment: initial }: { readonly payment: PaymentView }) {
  const t = useTranslations('patient.billing');
  const router = useRouter();
  const payment = usePayment(initial);
  const { state, successorId } = payment;
  const wasPending = useRef(initial.state === 'PENDING');
  const onward = state === 'CAPTURED' && payment.refunds.length === 0 ? paidPath(payment) : null;
  useEffect(() => {
    // Whoever watched it settle goes on; whoever opens it later reads it.
    if (onward && wasPending.current) router.replace(onward);
    if (successorId) router.replace(`/pay/${successorId}`);
  }, [onward, successorId, router]);
  return (
    <>
      <PageTitle title={t('title')} back={{ href: '/home', label: t('back') }} />
      <Page>
        {state === 'PENDING' ? <PayNow payment={payment} /> : null}
        {state === 'FAILED' ? <NotPaid payment={payment} /> : null}
        {state !== 'PENDING' && state !== 'FAILED' ? <Settled payment={payment} /> : null}
        <PriceLines payment={payment} />
        <RefundRows payment={payment} />
      </Page>
    </>
  );
}
