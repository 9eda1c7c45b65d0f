import type { PaymentView } from '@openward/domain/billing';
import { useFormat } from '@openward/i18n/react';
import { useTranslations } from 'next-intl';

/** What a payment is for, in words: the service, or the order with its number. */
export function useSubject(): (payment: PaymentView) => string {
  const t = useTranslations('patient.billing');
  const format = useFormat();
  return ({ subject }) =>
    subject.kind === 'order' ? t('order', { number: subject.orderNumber }) : format.localized(subject.serviceName);
}
