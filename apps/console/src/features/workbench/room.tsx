'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { ErrorState } from '@openward/ui/error-state';
import { PanelTabs } from '@openward/ui/panel-tabs';
import { PatientBanner } from '@openward/ui/person-banner';
import { Skeleton } from '@openward/ui/skeleton';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { errorKeyOf } from '@openward/api/client';
import { useKeys } from '../keys/use-keys.ts';
import { BackToList } from './back-to-list.tsx';
import { countOf } from './count-of.ts';
import { GiveBack } from './give-back.tsx';
import { NotePane } from './note-pane.tsx';
import { PanelContent } from './panel-content.tsx';
import { type PanelTab, panelTabs } from './panel-tab.ts';
import { Refer } from './refer.tsx';
import type { RoomAct } from './room-acts.tsx';
import type { Tone } from './room-composer.tsx';
import { RoomHeader } from './room-header.tsx';
import styles from './room.module.css';
import { RoomThread } from './room-thread.tsx';
import { Unsuitable } from './unsuitable.tsx';
import { useNow } from '../now/index.ts';
import { useRoom } from './use-room.ts';

interface RoomProps {
  readonly consultationId: string;
  /** The one in front. */
  readonly open: boolean;
  /** The panel has a column of its own. */
  readonly wide: boolean;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  /** Opens the drawer for a prescription; null where there is none. */
  readonly onPrescribe: (() => void) | null;
}

/** One consultation: who, the conversation, and on narrower screens the panel's tabs. */
export function Room({ consultationId, ...props }: RoomProps) {
  const t = useTranslations('console.workbench');
  const errors = useTranslations('errors');
  const room = useRoom(consultationId);
  if (room.data) return <LoadedRoom room={room.data} {...props} />;
  if (!room.isError) {
    return (
      <div className={styles.loading}>
        <Skeleton shape="thread" count={4} />
      </div>
    );
  }
  return (
    <div className={styles.middle}>
      <BackToList />
      <ErrorState title={t('room-failed')} onRetry={() => void room.refetch()} retrying={room.isFetching}>
        {errors(errorKeyOf(room.error))}
      </ErrorState>
    </div>
  );
}

function LoadedRoom({
  room,
  open,
  wide,
  tab,
  onTab,
  onPrescribe,
}: Omit<RoomProps, 'consultationId'> & { readonly room: ClinicianRoom }) {
  const t = useTranslations('console.workbench');
  const now = useNow();
  const frame = useRef<HTMLDivElement>(null);
  const [act, setAct] = useState<RoomAct | null>(null);
  const ended = room.consultation.endedAt !== null;
  const mayPrescribe = room.consultation.clinician.role === 'DOCTOR' ? onPrescribe : null;
  const [tone, setTone] = useState<Tone>('reply');
  const write = (as: Tone) => () => {
    setTone(as);
    onTab('chat');
    // The field of a tab that was closed exists only after the next paint.
    requestAnimationFrame(() => frame.current?.querySelector('textarea')?.focus());
  };
  useKeys(
    open
      ? {
          r: ended ? undefined : write('reply'),
          i: ended ? undefined : write('note'),
          v: () => onTab('documents'),
          d: () => onTab('note'),
          p: room.locks.prescription === null ? (mayPrescribe ?? undefined) : undefined,
          ...Object.fromEntries(panelTabs.map((one, index) => [String(index + 1), () => onTab(one)])),
        }
      : {},
  );
  const chat = (
    <>
      <RoomThread
        room={room}
        open={open}
        now={now}
        tone={tone}
        onTone={setTone}
        onEvidence={() => onTab('documents')}
      />
      {act === null || ended ? null : (
        <div className={styles.asking}>
          {act === 'refer' ? <Refer room={room} onClose={() => setAct(null)} /> : null}
          {act === 'end-unsuitable' ? <Unsuitable room={room} onClose={() => setAct(null)} /> : null}
          {act === 'give-back' ? <GiveBack room={room} onKeep={() => setAct(null)} /> : null}
        </div>
      )}
    </>
  );
  return (
    <div ref={frame} className={styles.frame}>
      <RoomHeader room={room} now={now} onNote={() => onTab('note')} onPrescribe={mayPrescribe} onAct={setAct} />
      {wide ? (
        chat
      ) : (
        <>
          <PatientBanner patient={{ ...room.banner, visit: room.consultation.kind }} now={now} layout="strip" />
          <div className={styles.tabs} data-layers="">
            <PanelTabs
              label={t('tab.label')}
              open={tab === 'note' ? 'chat' : tab}
              onOpen={onTab}
              tabs={(['chat', ...panelTabs] as const).map((id) => ({
                id,
                label: t(`tab.${id}`),
                ...countOf(room, id),
              }))}
            >
              <div className={styles.chat} inert={tab !== 'chat'} data-open={tab === 'chat' || undefined}>
                {chat}
              </div>
              {tab === 'note' ? (
                <div className={styles.whole}>
                  <NotePane room={room} now={now} onClose={() => onTab('chat')} />
                </div>
              ) : tab === 'chat' ? null : (
                <div className={styles.layer}>
                  <PanelContent room={room} tab={tab} now={now} />
                </div>
              )}
            </PanelTabs>
          </div>
        </>
      )}
    </div>
  );
}
