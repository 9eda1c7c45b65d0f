'use client';

import { orderNumber, prescriptionNumber } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Facts } from '@openward/ui/facts';
import { StatusBadge } from '@openward/ui/status-badge';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { listStyles as styles, Loaded, SideHead } from '../lists/index.ts';
import { OrderHistory, ParcelTrail } from '../pharmacy/index.ts';
import { OrderMoney } from './order-money.tsx';
import parts from './orders.module.css';

interface OrderFileProps {
  readonly orderId: string;
  readonly onClose: () => void;
}

/** One order with packs, money, parcels, and who did what. */
export function OrderFile({ orderId, onClose }: OrderFileProps) {
  const t = useTranslations('console.orders');
  const format = useFormat();
  const trpc = useTRPC();
  const file = useQuery(trpc.supervision.order.queryOptions({ orderId }));
  const order = file.data;
  return (
    <>
      <SideHead
        title={
          order ? (
            <>
              {orderNumber(order.number)} <StatusBadge of="ORDER" state={order.state} />
            </>
          ) : (
            t('order')
          )
        }
        {...(order ? { detail: format.localized(order.pharmacyName) } : {})}
        onClose={onClose}
      />
      <div className={styles.facts}>
        <Loaded query={file} failed={t('file-failed')}>
          {({
            recordNumber,
            prescriptionNumber: number,
            placedAt,
            endedAt,
            lines,
            currency,
            steps,
            parcels,
            ...rest
          }) => (
            <div className={parts.parts}>
              <Facts
                items={[
                  { label: t('record'), value: String(recordNumber) },
                  { label: t('prescription'), value: number === null ? '–' : prescriptionNumber(number) },
                  { label: t('placed'), value: format.dateTime(placedAt) },
                  { label: t('ended'), value: endedAt ? format.dateTime(endedAt) : '–' },
                ]}
              />
              <section aria-label={t('lines')}>
                <h3 className={parts.title}>{t('lines')}</h3>
                <ul className={styles.rows}>
                  {lines.map(({ id, medicine, quantity, unitPriceMinor }) => (
                    <li key={id} className={styles.row}>
                      <span className={styles.grow}>
                        {format.localized(medicine.name)} <span className={styles.other}>{medicine.strength}</span>
                      </span>
                      <span className={parts.amount}>
                        {t('packs', { count: quantity })} · {format.money(quantity * unitPriceMinor, currency)}
                      </span>
                    </li>
                  ))}
                  <li className={styles.row}>
                    <span className={styles.grow}>{t('delivery')}</span>
                    <span className={parts.amount}>{format.money(rest.deliveryMinor, currency)}</span>
                  </li>
                  <li className={styles.row}>
                    <strong className={styles.grow}>{t('total')}</strong>
                    <strong className={parts.amount}>{format.money(rest.totalMinor, currency)}</strong>
                  </li>
                </ul>
              </section>
              <OrderMoney payments={rest.payments} />
              {parcels.length > 0 ? (
                <section aria-label={t('parcels')}>
                  <h3 className={parts.title}>{t('parcels')}</h3>
                  {parcels.map((parcel) => (
                    <ParcelTrail key={parcel.id} parcel={parcel} />
                  ))}
                </section>
              ) : null}
              <OrderHistory steps={steps} />
            </div>
          )}
        </Loaded>
      </div>
    </>
  );
}
