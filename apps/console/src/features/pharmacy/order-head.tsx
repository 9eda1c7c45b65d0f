'use client';

import { orderNumber, prescriptionNumber, type DispensingView, type OrderState } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconArrowLeft, IconCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import styles from './dispensing.module.css';
import { useNow } from '../now/index.ts';

/** Who it is for, which prescription stands behind it, and how far it is. */
export function OrderHead({ order }: { readonly order: DispensingView }) {
  const t = useTranslations('console.pharmacy');
  const format = useFormat();
  const now = useNow();
  const { patient, prescription } = order;
  const other = format.otherName(patient);
  return (
    <header className={styles.head}>
      <Link href="/dispensing" className={styles.back} aria-label={t('back')}>
        <IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />
      </Link>
      <div className={styles.names}>
        <h2 className={styles.heading}>
          {orderNumber(order.number)} {format.person(patient)}{' '}
          {other ? <span className={styles.other}>{other}</span> : null}
          <StatusBadge of="ORDER" state={order.state} />
        </h2>
        <p className={styles.quiet}>
          {prescription
            ? [
                prescriptionNumber(prescription.number),
                prescription.validUntil
                  ? t('valid-until', { time: format.nearDateTime(prescription.validUntil, now, { within: true }) })
                  : null,
                prescription.reviewer ? t('approved-by', { name: format.person(prescription.reviewer) }) : null,
              ]
                .filter(Boolean)
                .join(' · ')
            : t('no-prescription')}
        </p>
      </div>
      <Way order={order} />
    </header>
  );
}

const way = ['PAID', 'PICKING', 'CHECKED', 'SHIPPED', 'DELIVERED'] as const satisfies readonly OrderState[];

function Way({ order }: { readonly order: DispensingView }) {
  const state = useTranslations('state.ORDER');
  const format = useFormat();
  const now = useNow();
  const at = new Map(order.steps.map((step) => [step.state, step.at]));
  const moment = (when: Date) =>
    format.dayKey(when) === format.dayKey(now) ? format.time(when) : format.date(when, { now });
  return (
    <ol className={styles.way}>
      {way.map((step) => {
        const when = at.get(step);
        return (
          <li key={step} data-done={when ? '' : undefined} aria-current={order.state === step ? 'step' : undefined}>
            {when && order.state !== step ? (
              <IconCheck size={14} stroke={2} aria-hidden="true" />
            ) : (
              <span className={styles.dot} />
            )}
            {state(step)} {when ? <span className={styles.quiet}>{moment(when)}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
