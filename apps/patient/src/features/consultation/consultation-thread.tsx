'use client';

import type { PatientRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { threadEntries, useConnectionState, useThread } from '@openward/realtime/client';
import { Banner } from '@openward/ui/banner';
import { Composer } from '@openward/ui/composer';
import { ErrorState } from '@openward/ui/error-state';
import { MessageList } from '@openward/ui/message-list';
import { Skeleton } from '@openward/ui/skeleton';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import styles from './consultation.module.css';
import { EndedCard } from './ended-card.tsx';

interface ConsultationThreadProps {
  readonly room: PatientRoom;
  readonly personId: string;
}

/** Messages, what is on its way, and the place to write; read-only once the consultation has ended. */
export function ConsultationThread({ room, personId }: ConsultationThreadProps) {
  const t = useTranslations('patient.consultation');
  const system = useTranslations('system');
  const format = useFormat();
  const { consultation } = room;
  const live = useThread(consultation.conversationId);
  const connection = useConnectionState();
  const [now] = useState(() => new Date());
  const entries = useMemo(
    () =>
      live
        ? threadEntries(live.state, {
            personId,
            describe: ({ event, values }) => (event ? system(event, values ?? {}) : ''),
          })
        : [],
    [live, personId, system],
  );
  if (!live || (!live.state.loaded && !live.state.failed)) return <Skeleton shape="thread" />;
  const { thread, state } = live;
  if (state.failed) return <ErrorState title={t('load-failed')} onRetry={() => void thread.refresh()} />;
  const ended = consultation.endedAt !== null;
  const typing = state.typing.length > 0 ? format.person(consultation.clinician) : null;
  return (
    <>
      <div className={styles.list}>
        <MessageList
          entries={entries}
          now={now}
          hasOlder={state.hasEarlier}
          onOlder={() => void thread.loadEarlier()}
          onRetry={(id) => thread.retry(id)}
          onSeen={() => thread.markRead()}
          typing={typing}
          after={
            ended ? (
              <EndedCard room={room} />
            ) : connection === 'offline' ? (
              <Banner tone="network" live title={t('weak-network')} />
            ) : undefined
          }
        />
      </div>
      <Composer
        draftKey={consultation.conversationId}
        sendWith="enter"
        disabledReason={ended || !state.isOpen ? t('closed') : null}
        onSend={(text) => void thread.send(text)}
        onTyping={(isTyping) => thread.setTyping(isTyping)}
      />
    </>
  );
}
