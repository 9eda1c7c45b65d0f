'use client';

import type { ConsultationRow } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { QueueRow } from '@openward/ui/list-row';
import { useTranslations } from 'next-intl';
import { secondsSince, useAbout, useWait } from './patient-words.ts';

interface ActiveRowProps {
  readonly row: ConsultationRow;
  readonly now: Date;
  readonly selected: boolean;
}

/** A patient in care: how long they wait for an answer, what was said last. */
export function ActiveRow({ row, now, selected }: ActiveRowProps) {
  const t = useTranslations('console.workbench');
  const format = useFormat();
  const about = useAbout();
  const wait = useWait();
  const waited = row.unansweredSince ? secondsSince(row.unansweredSince, now) : 0;
  const lastAt = row.unansweredSince ?? row.lastMessageAt ?? row.openedAt;
  return (
    <QueueRow
      href={`/workbench/${row.consultationId}`}
      name={format.person({ name: row.patientName, latinName: row.latinName })}
      about={about(row, now)}
      wait={wait(secondsSince(lastAt, now))}
      waitedSeconds={waited}
      targetSeconds={row.targetSeconds}
      line={row.lastMessage ?? (row.state === 'OPEN' ? t('not-entered') : t('no-message'))}
      // What is open is being read.
      unread={selected ? 0 : row.unread}
      selected={selected}
    />
  );
}
