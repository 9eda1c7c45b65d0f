'use client';

import { Live as LiveConnection } from '@openward/api/client';
import type { ReactNode } from 'react';
import { useTRPCClient } from './api.ts';
import { leaveForSignIn } from './leave-for-sign-in.ts';

interface LiveProps {
  readonly personId: string;
  readonly children: ReactNode;
}

/** The live connection of the patient. Whoever signed out, here or elsewhere, is led home; the others to sign in again. */
export function Live({ personId, children }: LiveProps) {
  const leave = (reason: string) => (reason === 'signed-out' ? window.location.assign('/') : leaveForSignIn(reason));
  return (
    <LiveConnection client={useTRPCClient()} personId={personId} onEnded={leave}>
      {children}
    </LiveConnection>
  );
}
