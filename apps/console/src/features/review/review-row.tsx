'use client';

import type { ReviewRow as Row } from '@openward/domain/review';
import { useFormat } from '@openward/i18n/react';
import { QueueRow } from '@openward/ui/list-row';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { secondsSince, useAbout } from '../workbench/patient-words.ts';
import styles from './review.module.css';

interface ReviewRowProps {
  readonly row: Row;
  readonly now: Date;
  readonly targetSeconds: number;
  readonly selected: boolean;
}

/** A signed prescription that waits: how long against the target, how many medicines, what the checks found. */
export function ReviewRow({ row, now, targetSeconds, selected }: ReviewRowProps) {
  const t = useTranslations('console.review');
  const format = useFormat();
  const about = useAbout();
  const waited = secondsSince(row.signedAt, now);
  return (
    <QueueRow
      href={`/review/${row.prescriptionId}`}
      name={format.person({ name: row.patientName, latinName: row.latinName })}
      about={about(row, now)}
      wait={format.stopwatch(waited)}
      waitedSeconds={waited}
      targetSeconds={targetSeconds}
      line={t('row', { count: row.medicines, service: format.localized(row.serviceName) })}
      marks={<Marks row={row} />}
      selected={selected}
    />
  );
}

/** Alerts and what was not checked, as sign and number; a check where there is neither. */
function Marks({ row: { alerts, notChecked } }: { readonly row: Row }) {
  const t = useTranslations('console.review');
  const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <span className={styles.marks}>
      {alerts > 0 ? (
        <span className={styles.alert}>
          <IconAlertTriangle {...icon} />
          <span aria-hidden="true">{alerts}</span>
          <span className={styles.spoken}>{t('alerts', { count: alerts })}</span>
        </span>
      ) : null}
      {notChecked > 0 ? (
        <span className={styles.unchecked}>
          <IconCircleDashed {...icon} />
          <span aria-hidden="true">{notChecked}</span>
          <span className={styles.spoken}>{t('not-checked', { count: notChecked })}</span>
        </span>
      ) : null}
      {alerts + notChecked === 0 ? (
        <span className={styles.clear}>
          <IconCircleCheck {...icon} />
          <span className={styles.spoken}>{t('all-clear')}</span>
        </span>
      ) : null}
    </span>
  );
}
