'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { ErrorState } from '@openward/ui/error-state';
import { PanelTabs } from '@openward/ui/panel-tabs';
import { PatientBanner } from '@openward/ui/person-banner';
import { Skeleton } from '@openward/ui/skeleton';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { errorKeyOf } from '../../client/error-key.ts';
import { useKeys } from '../keys/use-keys.ts';
import { BackToList } from './back-to-list.tsx';
import { GiveBack } from './give-back.tsx';
import { PanelContent } from './panel-content.tsx';
import { type PanelTab, panelTabs } from './panel-tab.ts';
import { RoomHeader } from './room-header.tsx';
import styles from './room.module.css';
import { RoomThread } from './room-thread.tsx';
import { useNow } from './use-now.ts';
import { useRoom } from './use-room.ts';

interface RoomProps {
  readonly consultationId: string;
  /** The one in front. */
  readonly open: boolean;
  /** The panel has a column of its own. */
  readonly wide: boolean;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
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
}: Omit<RoomProps, 'consultationId'> & { readonly room: ClinicianRoom }) {
  const t = useTranslations('console.workbench');
  const now = useNow();
  const frame = useRef<HTMLDivElement>(null);
  const [givingBack, setGivingBack] = useState(false);
  const ended = room.consultation.endedAt !== null;
  const reply = () => {
    onTab('chat');
    // The field of a tab that was closed exists only after the next paint.
    requestAnimationFrame(() => frame.current?.querySelector('textarea')?.focus());
  };
  useKeys(
    open
      ? {
          r: ended ? undefined : reply,
          d: () => onTab('note'),
          ...Object.fromEntries(panelTabs.map((one, index) => [String(index + 1), () => onTab(one)])),
        }
      : {},
  );
  const chat = (
    <>
      <RoomThread room={room} open={open} now={now} />
      {givingBack && !ended ? <GiveBack room={room} onKeep={() => setGivingBack(false)} /> : null}
    </>
  );
  return (
    <div ref={frame} className={styles.frame}>
      <RoomHeader room={room} now={now} onNote={() => onTab('note')} onGiveBack={() => setGivingBack(true)} />
      {wide ? (
        chat
      ) : (
        <>
          <PatientBanner patient={{ ...room.banner, visit: room.consultation.kind }} now={now} layout="strip" />
          <div className={styles.tabs} data-layers="">
            <PanelTabs
              label={t('tab.label')}
              open={tab}
              onOpen={onTab}
              tabs={(['chat', ...panelTabs] as const).map((id) => ({ id, label: t(`tab.${id}`) }))}
            >
              <div className={styles.chat} inert={tab !== 'chat'} data-open={tab === 'chat' || undefined}>
                {chat}
              </div>
              {tab === 'chat' ? null : (
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
