import type { PaymentView } from '@openward/domain/billing';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { ButtonLink } from '@openward/ui/button';
import { IconReceipt } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { anewPath, paidPath } from './payment-path.ts';

/** The money is here, or on its way back: said so, with the way on and the receipt. */
export function Settled({ payment }: { readonly payment: PaymentView }) {
  const t = useTranslations('patient.billing');
  const format = useFormat();
  const { paymentId, state, subject, refunds, amountMinor, refundedMinor, currency } = payment;
  const back = refunds.filter((one) => one.state !== 'FAILED').reduce((total, one) => total + one.amountMinor, 0);
  const isOver = state === 'REFUNDED' || back >= amountMinor;
  const values = { amount: format.money(state === 'REFUNDED' ? refundedMinor : back, currency) };
  const onward = isOver ? null : paidPath(payment);
  return (
    <>
      {isOver ? (
        <Banner tone="facts" live title={t(state === 'REFUNDED' ? 'refunded' : 'refunding', values)}>
          {t(state === 'REFUNDED' ? 'refunded-detail' : 'refunding-detail', values)}
        </Banner>
      ) : (
        <Banner tone="good" live title={t('paid')}>
          {t(`paid-detail.${subject.kind}`)}
        </Banner>
      )}
      {onward ? (
        <ButtonLink wide href={onward}>
          {t(`onward.${subject.kind}`)}
        </ButtonLink>
      ) : null}
      {isOver && subject.kind === 'consultation' ? (
        <ButtonLink wide href={anewPath(payment)}>
          {t('anew')}
        </ButtonLink>
      ) : null}
      <ButtonLink wide look="soft" href={`/me/payments/${paymentId}`}>
        <IconReceipt size={22} stroke={1.75} aria-hidden="true" />
        {t('receipt')}
      </ButtonLink>
    </>
  );
}
