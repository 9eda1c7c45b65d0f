'use client';

import { useFormat } from '@openward/i18n/react';
import { EmptyState } from '@openward/ui/empty-state';
import { Facts } from '@openward/ui/facts';
import { WorkTitle } from '@openward/ui/page-title';
import { Skeleton } from '@openward/ui/skeleton';
import { IconUserOff } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { BackToList } from './back-to-list.tsx';
import { useAbout } from './patient-words.ts';
import styles from './room.module.css';
import type { Bench } from './use-bench.ts';
import { useNow } from '../now/index.ts';

interface WaitingPatientProps {
  readonly ticketId: string;
  readonly bench: Bench;
}

/** What is known of somebody who waits. Nobody is picked by hand: the order of the queue decides. */
export function WaitingPatient({ ticketId, bench }: WaitingPatientProps) {
  const t = useTranslations('console.workbench');
  const record = useTranslations('console.record');
  const since = useTranslations('since');
  const format = useFormat();
  const about = useAbout();
  const now = useNow();
  const rows = bench.queue.data?.rows;
  const row = rows?.find((one) => one.ticketId === ticketId);
  const first = rows?.[0];
  if (!rows) return <Skeleton shape="rows" />;
  if (!row || !first) {
    return (
      <div className={styles.middle}>
        <EmptyState icon={<IconUserOff size={22} stroke={1.75} />} title={t('waiting.gone')} action={<BackToList />}>
          {t('waiting.gone-detail')}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <div className={styles.titleRow}>
        <BackToList />
        <WorkTitle
          title={format.person({ name: row.patientName, latinName: row.latinName })}
          detail={`${about(row, now)} · ${format.ticketNumber(row.number)}`}
        />
      </div>
      <div className={styles.waiting}>
        <p className={styles.lead}>
          {first.ticketId === ticketId
            ? t('waiting.you-next')
            : t('waiting.lead', { next: format.ticketNumber(first.number) })}
        </p>
        <Facts
          items={[
            { label: record('reason'), value: row.reason },
            ...(row.redFlags.length > 0
              ? [
                  {
                    label: record('red-flags'),
                    value: format.list(row.redFlags.map((flag) => record(`flags.${flag}`))),
                  },
                ]
              : []),
            { label: record('since'), value: since(row.since) },
            { label: record('service'), value: format.localized(row.serviceName) },
            { label: t('waiting.level'), value: t('waiting.level-of', { level: row.triageLevel }) },
            { label: t('waiting.target'), value: format.duration(row.targetSeconds) },
            {
              label: t('queue'),
              value: t('waiting.since', { time: format.nearDateTime(row.waitingSince, now, { within: true }) }),
            },
          ]}
        />
      </div>
    </>
  );
}
