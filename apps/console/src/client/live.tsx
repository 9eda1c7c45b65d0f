'use client';

import { Live as LiveConnection } from '@openward/api/client';
import type { ReactNode } from 'react';
import { useTRPCClient } from './api.ts';
import { leaveForSignIn } from './leave-for-sign-in.ts';

interface LiveProps {
  readonly personId: string;
  readonly children: ReactNode;
}

/** The live connection of the member of staff; when it ends for good, sign-in says why. */
export function Live({ personId, children }: LiveProps) {
  return (
    <LiveConnection client={useTRPCClient()} personId={personId} onEnded={leaveForSignIn}>
      {children}
    </LiveConnection>
  );
}
