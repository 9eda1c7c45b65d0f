'use client';

import { LiveProvider } from '@openward/realtime/client';
import type { TRPCClient } from '@trpc/client';
import { type ReactNode, useMemo } from 'react';
import type { PatientRouter } from '../patient-router.ts';
import { finalRefusalOf } from './refusal.ts';

/** The procedures a live connection falls back on; both apps have them. */
type LiveProcedures = Pick<TRPCClient<PatientRouter>, 'messaging' | 'realtime'>;

interface LiveProps {
  readonly client: LiveProcedures;
  readonly personId: string;
  /** Called with why, when the session ended while the page was open. */
  readonly onEnded: (reason: string) => void;
  readonly children: ReactNode;
}

/** The live connection of the signed-in person, fed by the procedures of the app. */
export function Live({ client, personId, onEnded, children }: LiveProps) {
  const api = useMemo(
    () => ({
      since: client.messaging.since.query,
      send: client.messaging.send.mutate,
      mark: client.messaging.mark.mutate,
      ticket: () => client.realtime.ticket.mutate(),
    }),
    [client],
  );
  return (
    <LiveProvider personId={personId} api={api} refusalOf={finalRefusalOf} onEnded={onEnded}>
      {children}
    </LiveProvider>
  );
}
