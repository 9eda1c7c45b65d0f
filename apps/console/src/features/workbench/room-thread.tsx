'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { enterBy } from '@openward/domain/waiting-room';
import { useFormat } from '@openward/i18n/react';
import { threadEntries, useConnectionState, useThread } from '@openward/realtime/client';
import { Banner } from '@openward/ui/banner';
import { Composer } from '@openward/ui/composer';
import { ErrorState } from '@openward/ui/error-state';
import { MessageList } from '@openward/ui/message-list';
import { Skeleton } from '@openward/ui/skeleton';
import { IconLock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { useStaff } from '../shell/staff.tsx';
import styles from './room.module.css';
import { useSystemSentence } from './use-system-sentence.ts';

interface RoomThreadProps {
  readonly room: ClinicianRoom;
  readonly open: boolean;
  readonly now: Date;
}

/** The conversation and where one writes; read marks rise only while the room is in front. */
export function RoomThread({ room, open, now }: RoomThreadProps) {
  const t = useTranslations('console.workbench');
  const shell = useTranslations('console.shell');
  const format = useFormat();
  const describe = useSystemSentence();
  const { me } = useStaff();
  const { conversationId, patient, state: stage, kind, openedAt, endedAt } = room.consultation;
  const live = useThread(conversationId);
  const connection = useConnectionState();
  const name = format.person(patient);
  const entries = useMemo(
    () =>
      live
        ? threadEntries(live.state, { personId: me.personId, describe }).map((entry) =>
            entry.kind === 'message' && entry.side === 'theirs' ? { ...entry, author: name } : entry,
          )
        : [],
    [live, me.personId, describe, name],
  );
  const thread = live?.thread;
  const onSeen = useCallback(() => thread?.markRead(), [thread]);
  if (!live || (!live.state.loaded && !live.state.failed)) {
    return (
      <div className={styles.loading}>
        <Skeleton shape="thread" count={4} />
      </div>
    );
  }
  if (live.state.failed) {
    return (
      <div className={styles.middle}>
        <ErrorState title={t('thread-failed')} onRetry={() => void live.thread.refresh()}>
          {t('kept')}
        </ErrorState>
      </div>
    );
  }
  const { state } = live;
  return (
    <>
      {kind === 'ADVICE' && endedAt === null ? (
        <div className={styles.advice}>
          <Banner tone="network" icon={<IconLock size={18} stroke={1.75} />} title={t('advice')}>
            {t('advice-detail')}
          </Banner>
        </div>
      ) : null}
      <MessageList
        entries={entries}
        now={now}
        hasOlder={state.hasEarlier}
        onOlder={() => void live.thread.loadEarlier()}
        onRetry={(id) => live.thread.retry(id)}
        {...(open ? { onSeen } : {})}
        typing={state.typing.length > 0 ? name : null}
        after={
          stage === 'OPEN' ? (
            <p className={styles.event}>{t('called-wait', { name, time: format.time(enterBy(openedAt)) })}</p>
          ) : undefined
        }
      />
      {connection === 'offline' && endedAt === null ? (
        <p className={styles.offline} role="status">
          {shell('offline')}
        </p>
      ) : null}
      <Composer
        draftKey={conversationId}
        sendWith="ctrl-enter"
        placeholder={t('message-to', { name })}
        disabledReason={endedAt !== null || !state.isOpen ? t('composer-closed') : null}
        onSend={(text) => void live.thread.send(text)}
        onTyping={(typing) => live.thread.setTyping(typing)}
      />
    </>
  );
}
