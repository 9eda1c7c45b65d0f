'use client';

import type { QueueNow } from '@openward/domain/supervision';
import { useFormat } from '@openward/i18n/react';
import { DataTable } from '@openward/ui/data-table';
import { ServiceLevelRing } from '@openward/ui/service-level-ring';
import { useTranslations } from 'next-intl';
import { listStyles as styles, RowButton, RowList } from '../lists/index.ts';

interface QueuesTableProps {
  readonly rows: readonly QueueNow[];
  readonly openId: string | null;
  readonly onOpen: (serviceId: string) => void;
}

/** One queue a row: who waits, the longest wait against its target, who is on duty with how many places left. */
export function QueuesTable({ rows, openId, onOpen }: QueuesTableProps) {
  const t = useTranslations('console.queues');
  const format = useFormat();
  return (
    <RowList>
      <DataTable
        caption={t('title')}
        items={rows}
        keyOf={(row) => row.serviceId}
        selectedKey={openId}
        empty={t('none')}
        columns={[
          {
            id: 'service',
            header: t('service'),
            renderCell: (row) => (
              <RowButton open={row.serviceId === openId} onOpen={() => onOpen(row.serviceId)}>
                {format.localized(row.serviceName)}{' '}
                <span className={styles.other}>{row.isOpen ? null : t('closed')}</span>
              </RowButton>
            ),
          },
          { id: 'institution', header: t('institution'), renderCell: (row) => format.localized(row.institutionName) },
          { id: 'waiting', header: t('waiting'), numeric: true, renderCell: (row) => format.number(row.waiting) },
          {
            id: 'longest',
            header: t('longest'),
            renderCell: ({ longestWaitSeconds, targetSeconds }) =>
              longestWaitSeconds === null ? (
                '–'
              ) : (
                <span className={styles.wait}>
                  <ServiceLevelRing waitedSeconds={longestWaitSeconds} targetSeconds={targetSeconds} />
                  {t('of-target', {
                    wait: format.duration(longestWaitSeconds),
                    target: format.duration(targetSeconds),
                  })}
                </span>
              ),
          },
          {
            id: 'running',
            header: t('running'),
            numeric: true,
            renderCell: (row) => format.number(row.inConsultation),
          },
          { id: 'duty', header: t('on-duty'), numeric: true, renderCell: (row) => format.number(row.cliniciansOnDuty) },
          {
            id: 'load',
            header: t('load'),
            numeric: true,
            renderCell: (row) =>
              row.capacity === 0 ? '–' : `${format.number(row.held)} / ${format.number(row.capacity)}`,
          },
        ]}
      />
    </RowList>
  );
}
