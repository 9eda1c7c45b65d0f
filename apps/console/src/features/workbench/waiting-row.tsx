'use client';

import type { QueueRow as Waiting } from '@openward/domain/waiting-room';
import { useFormat } from '@openward/i18n/react';
import { QueueRow } from '@openward/ui/list-row';
import { secondsSince, useAbout, useWait } from './patient-words.ts';

interface WaitingRowProps {
  readonly row: Waiting;
  readonly now: Date;
  readonly selected: boolean;
}

/** A patient who waits: how long, against which target, for what. */
export function WaitingRow({ row, now, selected }: WaitingRowProps) {
  const format = useFormat();
  const about = useAbout();
  const wait = useWait();
  const waited = secondsSince(row.waitingSince, now);
  return (
    <QueueRow
      href={`/workbench/queue/${row.ticketId}`}
      name={format.person({ name: row.patientName, latinName: row.latinName })}
      about={about(row, now)}
      wait={wait(waited)}
      waitedSeconds={waited}
      targetSeconds={row.targetSeconds}
      ticket={format.ticketNumber(row.number)}
      line={row.reason}
      selected={selected}
    />
  );
}
