import type { PaymentView } from '@openward/domain/billing';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button, ButtonLink } from '@openward/ui/button';
import { StepsList } from '@openward/ui/steps-list';
import { IconCreditCard, IconHourglass } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { errorKeyOf } from '@openward/api/client';
import { Abandon } from './abandon.tsx';
import { anewPath } from './payment-path.ts';
import { usePay } from './use-pay.ts';

/** To be paid, or paid a moment ago and not yet confirmed: what happens next, and the way to pay. */
export function PayNow({ payment }: { readonly payment: PaymentView }) {
  const t = useTranslations('patient.billing');
  const errors = useTranslations('errors');
  const format = useFormat();
  const { pay, busy, error } = usePay(payment.paymentId);
  const { paymentId, amountMinor, currency, started, subject, payBy, isDemo } = payment;
  const amount = format.money(amountMinor, currency);
  if (payBy === null) {
    return (
      <Banner tone="facts" live title={t('closing')} icon={<IconHourglass size={20} stroke={1.75} />}>
        {t('closing-detail')}
      </Banner>
    );
  }
  return (
    <>
      {started ? (
        <Banner tone="facts" live title={t('waiting')} icon={<IconHourglass size={20} stroke={1.75} />}>
          {t('waiting-detail')}
        </Banner>
      ) : (
        <StepsList
          steps={(['provider', 'return', subject.kind] as const).map((step) => ({
            title: t(`steps.${step}`),
            detail: t(`steps.${step}-detail`),
          }))}
        />
      )}
      {isDemo ? <Banner tone="facts" title={t('demo')} /> : null}
      {error ? <Banner tone="danger" live title={errors(errorKeyOf(error))} /> : null}
      <Button wide busy={busy} look={started ? 'outline' : 'primary'} onClick={pay}>
        <IconCreditCard size={22} stroke={1.75} aria-hidden="true" />
        {started ? t('pay-again') : t('pay', { amount })}
      </Button>
      <p>{t('pay-by', { time: format.time(payBy) })}</p>
      {subject.kind === 'consultation' ? (
        <Abandon paymentId={paymentId} />
      ) : (
        <ButtonLink look="quiet" href={anewPath(payment)}>
          {t('to-order')}
        </ButtonLink>
      )}
    </>
  );
}
