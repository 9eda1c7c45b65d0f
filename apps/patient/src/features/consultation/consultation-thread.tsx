'use client';

import type { PatientRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { type Thread, type ThreadState, threadEntries, useConnectionState } from '@openward/realtime/client';
import { Banner } from '@openward/ui/banner';
import { MessageList } from '@openward/ui/message-list';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { renderCard } from '../cards/render-card.tsx';
import { EndedCard } from './ended-card.tsx';
import { useUnreadFrom } from './use-unread-from.ts';

interface ConsultationThreadProps {
  readonly room: PatientRoom;
  readonly personId: string;
  readonly thread: Thread;
  readonly state: ThreadState;
}

interface Named {
  readonly name: string;
  readonly latinName: string;
}

/** Entries keep the name as its owner writes it; readers of no Chinese get the Latin letters of the people in the room. */
function inLetters<V>(values: Readonly<Record<string, V>>, people: readonly Named[], say: (person: Named) => string) {
  const letters = (value: V) => {
    const person = people.find(({ name }) => name === value);
    return person ? say(person) : value;
  };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, letters(value)]));
}

/** Messages and what is on its way; after the last, how the consultation ended or why nothing arrives. */
export function ConsultationThread({ room, personId, thread, state }: ConsultationThreadProps) {
  const t = useTranslations('patient.consultation');
  const system = useTranslations('system');
  const format = useFormat();
  const connection = useConnectionState();
  const unreadFrom = useUnreadFrom(state, personId);
  const [now] = useState(() => new Date());
  const people = useMemo(() => [room.consultation.clinician, room.consultation.patient], [room]);
  const entries = useMemo(
    () =>
      threadEntries(state, {
        personId,
        describe: ({ event, values }) => (event ? system(event, inLetters(values ?? {}, people, format.person)) : ''),
      }),
    [state, personId, system, people, format],
  );
  const { clinician, state: stage } = room.consultation;
  const weak = connection === 'offline' ? <Banner tone="network" live title={t('weak-network')} /> : undefined;
  return (
    <MessageList
      entries={entries}
      now={now}
      unreadFrom={unreadFrom}
      hasOlder={state.hasEarlier}
      onOlder={() => void thread.loadEarlier()}
      onRetry={(id) => thread.retry(id)}
      renderCard={renderCard}
      onSeen={() => thread.markRead()}
      typing={state.typing.length > 0 ? format.person(clinician) : null}
      after={stage === 'CANCELLED' ? <EndedCard /> : weak}
    />
  );
}
