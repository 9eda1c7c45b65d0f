'use client';

import type { ConsoleRouter } from '@openward/api';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { type ReactNode, useState } from 'react';
import superjson from 'superjson';
import { TRPCProvider } from './api.ts';
import { refusalOf } from './error-key.ts';

const maxBatchSize = 10;

/** Leaves for the sign-in page, which leads back; what was typed is kept by its own screen. */
function leaveWhenSignedOut(error: unknown): void {
  if (refusalOf(error)?.code !== 'UNAUTHENTICATED') return;
  const back = encodeURIComponent(window.location.pathname);
  window.location.assign(`/sign-in?back=${back}`);
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
    trpc: createTRPCClient<ConsoleRouter>({ links: [link] }),
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
