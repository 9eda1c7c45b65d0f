import type { PaymentView } from '@openward/domain/billing';
import { Banner } from '@openward/ui/banner';
import { Button, ButtonLink } from '@openward/ui/button';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { errorKeyOf } from '@openward/api/client';
import { Abandon } from './abandon.tsx';
import { anewPath } from './payment-path.ts';
import { usePay } from './use-pay.ts';

/** It did not go through, or its time is over: what was kept, and the way to try again. */
export function NotPaid({ payment }: { readonly payment: PaymentView }) {
  const t = useTranslations('patient.billing');
  const errors = useTranslations('errors');
  const { pay, busy, error } = usePay(payment.paymentId);
  const { payBy, subject, paymentId } = payment;
  if (payBy === null) {
    return (
      <>
        <Banner tone="facts" live title={t('ended')}>
          {t('ended-detail')}
        </Banner>
        <ButtonLink wide href={anewPath(payment)}>
          {t(subject.kind === 'order' ? 'to-order' : 'anew')}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <Banner tone="danger" live title={t('failed')}>
        {t('failed-detail')}
      </Banner>
      {error ? <Banner tone="danger" live title={errors(errorKeyOf(error))} /> : null}
      <Button wide busy={busy} onClick={pay}>
        <IconRefresh size={22} stroke={1.75} aria-hidden="true" />
        {t('try-again')}
      </Button>
      {subject.kind === 'consultation' ? <Abandon paymentId={paymentId} /> : null}
    </>
  );
}
