'use client';

import type { QueueRow as Waiting } from '@openward/domain/waiting-room';
import { useFormat } from '@openward/i18n/react';
import { QueueRow } from '@openward/ui/list-row';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { secondsSince, useAbout, useWait } from './patient-words.ts';
import styles from './bench.module.css';

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
      {...(row.redFlags.length > 0 ? { marks: <Emergency flags={row.redFlags} /> } : {})}
      selected={selected}
    />
  );
}

/** What the patient named while waiting, and was told to call the emergency number for. */
function Emergency({ flags }: { readonly flags: Waiting['redFlags'] }) {
  const t = useTranslations('console.record');
  const format = useFormat();
  return (
    <span className={styles.emergency}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden="true" />
      {format.list(flags.map((flag) => t(`flags.${flag}`)))}
    </span>
  );
}
