import type { PaymentView } from '@openward/domain/billing';
import { useFormat } from '@openward/i18n/react';
import { Card } from '@openward/ui/card';
import { Facts } from '@openward/ui/facts';
import { useTranslations } from 'next-intl';
import styles from './billing.module.css';
import { useSubject } from './use-subject.ts';

/** What it is for, who is paid, and what the price is made of. */
export function PriceLines({ payment }: { readonly payment: PaymentView }) {
  const t = useTranslations('patient.billing');
  const format = useFormat();
  const subjectOf = useSubject();
  const { amountMinor, currency, subject, patientName, patientLatinName } = payment;
  const money = (minor: number) => format.money(minor, currency);
  return (
    <Card className={styles.lines ?? ''}>
      <Facts
        items={[
          { label: t('for'), value: subjectOf(payment) },
          { label: t('patient'), value: format.person({ name: patientName, latinName: patientLatinName }) },
          { label: t('to'), value: format.localized(payment.institutionName) },
          ...(subject.kind === 'order'
            ? [
                { label: t('medicines'), value: money(subject.itemsMinor) },
                { label: t('delivery'), value: money(subject.deliveryMinor) },
              ]
            : []),
          { label: t('total'), value: <strong className={styles.total}>{money(amountMinor)}</strong> },
        ]}
      />
    </Card>
  );
}
