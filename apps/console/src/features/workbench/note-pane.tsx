'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { Button } from '@openward/ui/button';
import { IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { NoteTab } from './note-tab.tsx';
import styles from './panel.module.css';
import { PlanLater } from '../follow-up/index.ts';
import { SignedNote } from './signed-note.tsx';

interface NotePaneProps {
  readonly room: ClinicianRoom;
  readonly now: Date;
  readonly onClose: () => void;
}

/** The note takes the place of the tabs while it is written or read; what was written stays when it closes. */
export function NotePane({ room, now, onClose }: NotePaneProps) {
  const t = useTranslations('console.workbench');
  return (
    <section className={styles.pane} aria-label={t('write-note')}>
      <div className={styles.paneHead}>
        <h2 className={styles.paneTitle}>{t('write-note')}</h2>
        <Button look="quiet" iconOnly aria-label={t('close-note')} onClick={onClose}>
          <IconX size={18} stroke={1.75} aria-hidden="true" />
        </Button>
      </div>
      <div className={styles.paneBody}>
        {room.consultation.endedAt ? <Ended room={room} now={now} /> : <NoteTab room={room} now={now} />}
      </div>
    </section>
  );
}

/** What was signed, and what can still be planned. */
function Ended({ room, now }: Pick<NotePaneProps, 'room' | 'now'>) {
  return (
    <>
      <SignedNote room={room} now={now} />
      {room.consultation.state === 'COMPLETED' ? <PlanLater consultationId={room.consultation.id} /> : null}
    </>
  );
}
