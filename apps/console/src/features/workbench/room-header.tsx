'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { Kbd } from '@openward/ui/kbd';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconNotes } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { BackToList } from './back-to-list.tsx';
import { secondsSince } from './patient-words.ts';
import { PrescribeButton } from './prescribe-button.tsx';
import { type RoomAct, RoomActs } from './room-acts.tsx';
import styles from './room.module.css';

interface RoomHeaderProps {
  readonly room: ClinicianRoom;
  readonly now: Date;
  readonly onNote: () => void;
  /** null: nothing can be prescribed from here. */
  readonly onPrescribe: (() => void) | null;
  readonly onAct: (act: RoomAct) => void;
}

/** Who, in which state, since when, and what may be done now. */
export function RoomHeader({ room, now, onNote, onPrescribe, onAct }: RoomHeaderProps) {
  const t = useTranslations('console.workbench');
  const format = useFormat();
  const { patient, state, ticketNumber, serviceName, openedAt, endedAt } = room.consultation;
  const lasts = endedAt
    ? format.nearDateTime(endedAt, now)
    : t('minutes', { time: format.duration(secondsSince(openedAt, now)) });
  return (
    <header className={styles.header}>
      <BackToList />
      <div className={styles.who}>
        <h2 className={styles.name}>
          {format.person(patient)} <StatusBadge of="CONSULTATION" state={state} />
        </h2>
        <p className={styles.about}>
          {[format.ticketNumber(ticketNumber), format.localized(serviceName), lasts].join(' · ')}
        </p>
      </div>
      <div className={styles.actions}>
        <Button look="outline" onClick={onNote}>
          <IconNotes size={18} stroke={1.75} aria-hidden="true" />
          <span className={styles.word}>{t('write-note')}</span>
          <Kbd>D</Kbd>
        </Button>
        {onPrescribe ? <PrescribeButton lock={room.locks.prescription} onOpen={onPrescribe} /> : null}
        <RoomActs room={room} onAct={onAct} />
      </div>
    </header>
  );
}
