'use client';

import type { FollowUpTaskRow } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { DataTable } from '@openward/ui/data-table';
import { MeaningBadge } from '@openward/ui/status-badge';
import { useNow, useTranslations } from 'next-intl';

import styles from './tasks.module.css';
import { TaskBadge } from './task-badge.tsx';

interface TasksTableProps {
  readonly caption: string;
  readonly rows: readonly FollowUpTaskRow[];
  readonly openId: string | null;
  readonly onOpen: (taskId: string) => void;
}

/** One task a row: whose follow-up, why somebody has to look, since when, and by when. */
export function TasksTable({ caption, rows, openId, onOpen }: TasksTableProps) {
  const t = useTranslations('console.follow-up');
  const sexes = useTranslations('sex');
  const format = useFormat();
  const now = useNow();
  return (
    <DataTable
      caption={caption}
      items={rows}
      keyOf={({ taskId }) => taskId}
      selectedKey={openId}
      columns={[
        {
          id: 'patient',
          header: t('patient'),
          renderCell: ({ taskId, patient }) => (
            <button
              type="button"
              data-row
              className={styles.name}
              aria-current={taskId === openId || undefined}
              onClick={() => onOpen(taskId)}
            >
              {format.person(patient)}{' '}
              <span className={styles.other}>
                {format.facts([sexes(patient.sex), patient.birthDate ? format.age(patient.birthDate, now) : null])}
              </span>
            </button>
          ),
        },
        { id: 'why', header: t('why'), renderCell: (row) => <TaskBadge task={row} /> },
        { id: 'since', header: t('since'), renderCell: ({ createdAt }) => format.nearDateTime(createdAt, now) },
        {
          id: 'until',
          header: t(rows.every(({ doneAt }) => doneAt) ? 'done' : 'until'),
          renderCell: ({ doneAt, escalatedAt, escalatesAt }) =>
            doneAt ? (
              <MeaningBadge meaning="done" label={format.nearDateTime(doneAt, now)} />
            ) : escalatedAt ? (
              <MeaningBadge meaning="stopped" label={t('escalated')} />
            ) : (
              format.nearDateTime(escalatesAt, now)
            ),
        },
        {
          id: 'whose',
          header: t('whose'),
          renderCell: ({ assignedTo, isMine }) => (isMine ? t('me') : format.person(assignedTo)),
        },
      ]}
    />
  );
}
