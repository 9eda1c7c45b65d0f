'use client';

import type { OrderView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { Facts } from '@openward/ui/facts';
import { PageTitle } from '@openward/ui/page-title';
import { Page } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './pharmacy.module.css';
import { useMedicineWords } from './use-medicine-words.ts';
import { useOrderWords } from './use-order-words.ts';

/** What was bought from whom, and what was paid; made to be printed. */
export function ReceiptScreen({ order }: { readonly order: OrderView }) {
  const t = useTranslations('patient.orders');
  const format = useFormat();
  const words = useMedicineWords();
  const orderWords = useOrderWords();
  const money = (minor: number) => format.money(minor, order.currency);
  const paidAt = order.steps.find(({ key, at }) => key === 'paid' && at !== null)?.at ?? null;
  const { payment } = order;
  return (
    <>
      <PageTitle title={t('receipt')} back={{ href: `/orders/${order.id}`, label: t('order') }} />
      <Page>
        <Card className={styles.padded ?? ''}>
          <Facts
            items={[
              { label: t('receipt-number'), value: orderWords.number(order) },
              { label: t('pharmacy'), value: format.localized(order.pharmacy.name) },
              { label: t('licence-label'), value: order.pharmacy.licenceNumber },
              {
                label: t('for'),
                value: format.person({ name: order.patientName, latinName: order.patientLatinName }),
              },
              { label: t('ordered-at'), value: format.dateTime(order.placedAt) },
              { label: t('paid-at'), value: paidAt ? format.dateTime(paidAt) : t('not-paid') },
            ]}
          />
        </Card>
        <Card className={styles.padded ?? ''}>
          <table className={styles.table}>
            <caption className={type.hidden}>{t('in-it')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('medicine')}</th>
                <th scope="col">{t('quantity')}</th>
                <th scope="col">{t('amount')}</th>
              </tr>
            </thead>
            <tbody>
              {order.lines.map(({ id, medicine, quantity, unitPriceMinor }) => (
                <tr key={id}>
                  <td>
                    {words.name(medicine)}
                    <span className={styles.detail}> {words.pack(medicine)}</span>
                  </td>
                  <td>{`${quantity} × ${money(unitPriceMinor)}`}</td>
                  <td>{money(quantity * unitPriceMinor)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className={styles.sums}>
            <Facts
              items={[
                { label: t('items'), value: money(order.itemsMinor) },
                { label: t('delivery'), value: money(order.deliveryMinor) },
                { label: t('total'), value: <strong>{money(order.totalMinor)}</strong> },
                ...(payment && payment.refundedMinor > 0
                  ? [{ label: t('refunded'), value: money(payment.refundedMinor) }]
                  : []),
              ]}
            />
          </div>
        </Card>
        <p className={type.small}>{t('receipt-note')}</p>
        <div className={styles.screenOnly}>
          <Button wide onClick={() => window.print()}>
            <IconPrinter size={22} stroke={1.75} aria-hidden="true" />
            {t('print')}
          </Button>
        </div>
      </Page>
    </>
  );
}
