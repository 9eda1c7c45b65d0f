'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { enterBy } from '@openward/domain/waiting-room';
import { useFormat } from '@openward/i18n/react';
import { threadEntries, useConnectionState, useThread } from '@openward/realtime/client';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { ErrorState } from '@openward/ui/error-state';
import { MessageList } from '@openward/ui/message-list';
import { Skeleton } from '@openward/ui/skeleton';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { errorKeyOf } from '@openward/api/client';
import { renderCard } from '../cards/render-card.tsx';
import { useStaff } from '../shell/staff.tsx';
import { AdviceBar } from './advice-bar.tsx';
import { mergeNotes } from './merge-notes.ts';
import { RoomComposer, type Tone } from './room-composer.tsx';
import styles from './room.module.css';
import { usePrivateNotes } from './use-private-notes.ts';
import { useSystemSentence } from './use-system-sentence.ts';

interface RoomThreadProps {
  readonly room: ClinicianRoom;
  readonly open: boolean;
  readonly now: Date;
  readonly tone: Tone;
  readonly onTone: (tone: Tone) => void;
  readonly onEvidence: () => void;
}

/** The conversation and where one writes; read marks rise only while the room is in front. */
export function RoomThread({ room, open, now, tone, onTone, onEvidence }: RoomThreadProps) {
  const t = useTranslations('console.workbench');
  const shell = useTranslations('console.shell');
  const messages = useTranslations('message');
  const errors = useTranslations('errors');
  const format = useFormat();
  const describe = useSystemSentence();
  const { me } = useStaff();
  const { id: consultationId, conversationId, patient, state: stage, openedAt, endedAt } = room.consultation;
  const live = useThread(conversationId);
  const connection = useConnectionState();
  const name = format.person(patient);
  const privates = usePrivateNotes(consultationId);
  const said = useMemo(
    () =>
      live
        ? threadEntries(live.state, { personId: me.personId, describe }).map((entry) =>
            entry.kind === 'message' && entry.side === 'theirs' ? { ...entry, author: name } : entry,
          )
        : [],
    [live, me.personId, describe, name],
  );
  const from = (live?.state.hasEarlier && said[0]?.at) || null;
  const entries = useMemo(
    () =>
      mergeNotes(said, privates.notes, {
        from,
        authorOf: ({ author }) => (author.personId === me.personId ? messages('you') : format.person(author)),
      }),
    [said, privates.notes, from, me.personId, messages, format],
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
      <AdviceBar room={room} onEvidence={onEvidence} />
      <MessageList
        entries={entries}
        now={now}
        hasOlder={state.hasEarlier}
        onOlder={() => void live.thread.loadEarlier()}
        onRetry={(id) => live.thread.retry(id)}
        renderCard={renderCard}
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
      {privates.failed === null ? null : (
        <Banner
          tone="danger"
          live
          title={errors(errorKeyOf(privates.error))}
          action={
            <Button look="outline" size="small" onClick={privates.again}>
              {messages('retry')}
            </Button>
          }
        >
          {privates.failed}
        </Banner>
      )}
      <RoomComposer
        conversationId={conversationId}
        name={name}
        tone={tone}
        onTone={onTone}
        disabledReason={endedAt !== null || !state.isOpen ? t('composer-closed') : null}
        onReply={(text) => void live.thread.send(text)}
        onNote={privates.add}
        onTyping={(typing) => live.thread.setTyping(typing)}
      />
    </>
  );
}
