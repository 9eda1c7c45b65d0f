'use client';

import type { PatientRouter } from '@openward/api';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { type ReactNode, useState } from 'react';
import superjson from 'superjson';
import { TRPCProvider } from './api.ts';
import { refusalOf } from './error-key.ts';
import { leaveForSignIn } from './leave-for-sign-in.ts';

const maxBatchSize = 10;

function leaveWhenSignedOut(error: unknown): void {
  if (refusalOf(error)?.code === 'UNAUTHENTICATED') leaveForSignIn('expired');
}

function createClients() {
  const link = httpBatchLink({
    url: '/api/trpc',
    transformer: superjson,
    methodOverride: 'POST',
    maxItems: maxBatchSize,
  });
  const retry = (count: number, error: unknown) => count < 2 && refusalOf(error) === null;
  return {
    trpc: createTRPCClient<PatientRouter>({ links: [link] }),
    queries: new QueryClient({
      queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
      mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
      defaultOptions: { queries: { retry, staleTime: 5_000 } },
    }),
  };
}

/** Queries and mutations for the signed-in screens. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const [{ trpc, queries }] = useState(createClients);
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={trpc} queryClient={queries}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
