'use client';

import type { ConsoleRouter } from '@openward/api';
import { createApi } from '@openward/api/client';
import { leaveForSignIn } from './leave-for-sign-in.ts';

/** Typed access to the procedures of this app. */
export const { ApiProvider, useTRPC, useTRPCClient } = createApi<ConsoleRouter>({ onSessionEnded: leaveForSignIn });
