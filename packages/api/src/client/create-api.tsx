'use client';

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import superjson from 'superjson';
import type { ConsoleRouter } from '../console-router.ts';
import type { PatientRouter } from '../patient-router.ts';
import { refusalOf } from './refusal.ts';

const maxBatchSize = 10;

interface ApiOptions {
  /** Called when a query or a mutation finds that the session has ended. */
  readonly onSessionEnded: () => void;
}

/**
 * One app's typed access to its procedures: `ApiProvider` around the signed-in screens, in it `useTRPC()` for queries and
 * mutations and `useTRPCClient()` for direct calls.
 */
export function createApi<Router extends PatientRouter | ConsoleRouter>({ onSessionEnded }: ApiOptions) {
  const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<Router>();

  const onError = (error: unknown) => {
    if (refusalOf(error)?.code === 'UNAUTHENTICATED') onSessionEnded();
  };

  function createClients() {
    const link = httpBatchLink<PatientRouter>({
      url: '/api/trpc',
      transformer: superjson,
      methodOverride: 'POST',
      maxItems: maxBatchSize,
    });
    const retry = (count: number, error: unknown) => count < 2 && refusalOf(error) === null;
    return {
      trpc: createTRPCClient<Router>({ links: [link] }),
      queries: new QueryClient({
        queryCache: new QueryCache({ onError }),
        mutationCache: new MutationCache({ onError }),
        defaultOptions: { queries: { retry, staleTime: 5_000 } },
      }),
    };
  }

  function ApiProvider({ children }: { readonly children: ReactNode }) {
    const [{ trpc, queries }] = useState(createClients);
    return (
      <QueryClientProvider client={queries}>
        <TRPCProvider trpcClient={trpc} queryClient={queries}>
          {children}
        </TRPCProvider>
      </QueryClientProvider>
    );
  }

  return { ApiProvider, useTRPC, useTRPCClient };
}
