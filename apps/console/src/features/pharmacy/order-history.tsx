'use client';

import { orderRefusalReasons, type DispensingView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { useTranslations } from 'next-intl';
import styles from './dispensing.module.css';
import { useNow } from '../now/index.ts';

/** Every step of the order with who and when, latest first. */
export function OrderHistory({ steps }: Pick<DispensingView, 'steps'>) {
  const t = useTranslations('console.pharmacy');
  const state = useTranslations('state.ORDER');
  const format = useFormat();
  const now = useNow();
  return (
    <section aria-label={t('history')}>
      <h3 className={styles.subtitle}>{t('history')}</h3>
      <ul className={styles.history}>
        {steps.toReversed().map((step) => (
          <li key={step.id}>
            <span className={styles.quiet}>{format.nearDateTime(step.at, now)}</span>
            <span>{state(step.state)}</span>
            <span className={styles.quiet}>{step.by ? format.person(step.by) : t('by-system')}</span>
            {step.reason ? <Reason reason={step.reason} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A reason of the pharmacy's list with its note, else the words as they were written. */
function Reason({ reason }: { readonly reason: string }) {
  const t = useTranslations('console.pharmacy.reason');
  const known = [...orderRefusalReasons, 'prescription-withdrawn' as const].find(
    (one) => reason === one || reason.startsWith(`${one}: `),
  );
  const note = known ? reason.slice(known.length + 2) : reason;
  return <span className={styles.reason}>{[known ? t(known) : null, note].filter(Boolean).join(' · ')}</span>;
}
