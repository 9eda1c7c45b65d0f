'use client';

import { groupTraceCode, type DispensingView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { IconCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './dispensing.module.css';

const shown = 12;

/** What was scanned, latest first, with what was refused. */
export function ScanList({ order }: { readonly order: DispensingView }) {
  const t = useTranslations('console.pharmacy');
  const format = useFormat();
  const added = order.lines.flatMap(({ medicine, packs }) =>
    packs.map(({ id, traceCode, scannedAt: at }) => ({ id, traceCode, at, medicine: format.localized(medicine.name) })),
  );
  const refused = order.alerts.map(({ id, traceCode, at }) => ({ id, traceCode, at, medicine: null }));
  const scans = [...added, ...refused].toSorted((one, other) => other.at.getTime() - one.at.getTime()).slice(0, shown);
  if (scans.length === 0) return null;
  return (
    <section aria-label={t('scans')}>
      <h3 className={styles.subtitle}>{t('scans')}</h3>
      <ul className={styles.scans}>
        {scans.map(({ id, traceCode, at, medicine }) => (
          <li key={id} data-refused={medicine === null || undefined}>
            <span className={styles.quiet}>{format.time(at)}</span>
            {medicine === null ? (
              <IconCircleX size={16} stroke={1.75} aria-hidden="true" />
            ) : (
              <IconCheck size={16} stroke={2} aria-hidden="true" />
            )}
            <span className={styles.code}>{groupTraceCode(traceCode)}</span>
            <span>{medicine ?? t('refused-sold')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
