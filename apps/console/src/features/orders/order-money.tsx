'use client';

import type { OrderFile } from '@openward/domain/supervision';
import { useFormat } from '@openward/i18n/react';
import { StatusBadge } from '@openward/ui/status-badge';
import { useTranslations } from 'next-intl';
import { listStyles as styles } from '../lists/index.ts';
import parts from './orders.module.css';

/** What was asked, paid and given back. */
export function OrderMoney({ payments }: Pick<OrderFile, 'payments'>) {
  const t = useTranslations('console.orders');
  const format = useFormat();
  return (
    <section aria-label={t('money')}>
      <h3 className={parts.title}>{t('money')}</h3>
      <ul className={styles.rows}>
        {payments.map(({ paymentId, state, amountMinor, currency, createdAt, capturedAt, providerRef, refunds }) => (
          <li key={paymentId} className={parts.payment}>
            <div className={styles.row}>
              <span className={styles.grow}>
                <StatusBadge of="PAYMENT" state={state} />{' '}
                <span className={styles.quiet}>{format.dateTime(capturedAt ?? createdAt)}</span>
              </span>
              <span className={parts.amount}>{format.money(amountMinor, currency)}</span>
            </div>
            {providerRef ? <p className={parts.ref}>{providerRef}</p> : null}
            {refunds.map((refund) => (
              <div key={refund.refundId} className={styles.row}>
                <span className={styles.grow}>
                  {t(`reason.${refund.reason}`)}
                  <span className={styles.quiet}>
                    {' '}
                    {t(`refund-state.${refund.state}`)} · {format.dateTime(refund.doneAt ?? refund.createdAt)}
                  </span>
                </span>
                <span className={parts.amount}>{format.money(-refund.amountMinor, currency)}</span>
              </div>
            ))}
          </li>
        ))}
      </ul>
      {payments.length === 0 ? <p className={styles.quiet}>{t('no-money')}</p> : null}
    </section>
  );
}
