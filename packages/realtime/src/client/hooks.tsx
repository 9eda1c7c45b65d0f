'use client';

import type { LiveEvent, LiveEventData } from '@openward/domain/realtime';
import { createContext, type ReactNode, use, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { type Connection, type ConnectionState, openConnection } from './connection.ts';
import { createMessageIds } from './message-id.ts';
import { openMessageOutbox } from './message-outbox.ts';
import { openThread, type Thread, type ThreadApi, type ThreadState } from './thread.ts';

interface Live {
  readonly connection: Connection;
  readonly personId: string;
  readonly api: ThreadApi;
  readonly refusalOf: (error: unknown) => string | null;
}

const LiveContext = createContext<Live | null>(null);

export interface LiveProviderProps {
  readonly personId: string;
  readonly api: ThreadApi & { ticket(): Promise<{ ticket: string; gatewayUrl: string }> };
  /** The error key a failed tRPC call carries for a refusal that is final, else null. */
  readonly refusalOf: (error: unknown) => string | null;
  /** The session was ended elsewhere, or the person was suspended: leave the screen. */
  readonly onEnded: (reason: LiveEventData<'session:ended'>['reason']) => void;
  readonly children: ReactNode;
}

/** Holds the one live connection of the signed-in person. */
export function LiveProvider({ personId, api, refusalOf, onEnded, children }: LiveProviderProps): ReactNode {
  const [live, setLive] = useState<Live | null>(null);
  const ended = useEffectEvent(onEnded);
  const ticket = useEffectEvent(() => api.ticket());
  const make = useEffectEvent((connection: Connection): Live => ({ connection, personId, api, refusalOf }));
  useEffect(() => {
    const connection = openConnection({ getTicket: () => ticket() });
    const stop = connection.on('session:ended', ({ reason }) => ended(reason));
    setLive(make(connection));
    return () => {
      stop();
      connection.close();
    };
  }, [personId]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Whether live updates arrive; 'connecting' before the first connection and without a provider. */
export function useConnectionState(): ConnectionState {
  const live = use(LiveContext);
  return useSyncExternalStore(
    (listener) => live?.connection.onState(listener) ?? (() => {}),
    () => live?.connection.state() ?? 'connecting',
    () => 'connecting',
  );
}

/** Calls the listener for each such event; the newest listener is used without subscribing again. */
export function useLiveEvent<E extends LiveEvent>(event: E, listener: (data: LiveEventData<E>) => void): void {
  const live = use(LiveContext);
  const latest = useEffectEvent(listener);
  useEffect(() => live?.connection.on(event, (data) => latest(data)), [live, event]);
}

/** Calls back whenever the connection is online again: the moment to fetch what was missed. */
export function useOnline(callback: () => void): void {
  const live = use(LiveContext);
  const latest = useEffectEvent(callback);
  useEffect(() => live?.connection.onState((state) => state === 'online' && latest()), [live]);
}

/** The conversation's thread and its state; null until the live connection object exists. */
export function useThread(conversationId: string): { readonly thread: Thread; readonly state: ThreadState } | null {
  const live = use(LiveContext);
  const [thread, setThread] = useState<Thread | null>(null);
  useEffect(() => {
    if (!live) return;
    const { connection, personId, api, refusalOf } = live;
    const outbox = openMessageOutbox(personId);
    const opened = openThread({
      conversationId,
      personId,
      connection,
      api,
      outbox,
      refusalOf,
      newId: createMessageIds(),
    });
    setThread(opened);
    return () => opened.close();
  }, [live, conversationId]);
  const state = useSyncExternalStore(
    (listener) => thread?.subscribe(listener) ?? (() => {}),
    () => thread?.state() ?? null,
    () => null,
  );
  return thread && state ? { thread, state } : null;
}
