'use client';

import { LiveProvider } from '@openward/realtime/client';
import { type ReactNode, useMemo } from 'react';
import { useTRPCClient } from './api.ts';
import { finalRefusalOf } from './error-key.ts';
import { leaveForSignIn } from './leave-for-sign-in.ts';

interface LiveProps {
  readonly personId: string;
  readonly children: ReactNode;
}

/** The live connection of the signed-in person, fed by the procedures of this app. */
export function Live({ personId, children }: LiveProps) {
  const client = useTRPCClient();
  const api = useMemo(
    () => ({
      since: client.messaging.since.query,
      send: client.messaging.send.mutate,
      mark: client.messaging.mark.mutate,
      ticket: () => client.realtime.ticket.mutate(),
    }),
    [client],
  );
  const leave = (reason: string) => leaveForSignIn(reason);
  return (
    <LiveProvider personId={personId} api={api} refusalOf={finalRefusalOf} onEnded={leave}>
      {children}
    </LiveProvider>
  );
}
