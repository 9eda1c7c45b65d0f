'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '../../client/error-key.ts';
import type { Bench } from './use-bench.ts';

/** Takes the next patient and opens the room. A try that was lost on the way keeps its key: it takes nobody twice. */
export function useTakeNext({ reread }: Bench) {
  const trpc = useTRPC();
  const router = useRouter();
  const key = useRef<string | null>(null);
  const take = useMutation(
    trpc.waitingRoom.takeNext.mutationOptions({
      onSuccess: ({ consultationId }) => {
        key.current = null;
        router.push(`/workbench/${consultationId}`);
      },
      onError: (error) => {
        if (refusalOf(error)) key.current = null;
      },
      onSettled: reread,
    }),
  );
  return {
    busy: take.isPending,
    error: take.error ? errorKeyOf(take.error) : null,
    take: () => {
      if (take.isPending) return;
      key.current ??= crypto.randomUUID();
      take.mutate({ key: key.current });
    },
  };
}
