'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '@openward/api/client';
import type { Bench } from './use-bench.ts';

/** Takes the next patient and opens the room. A try that was lost on the way keeps its key: it takes nobody twice. */
export function useTakeNext({ duty, reread }: Bench) {
  const trpc = useTRPC();
  const router = useRouter();
  const practiceRoleId = duty.data?.practiceRoleId;
  const tried = useRef<{ readonly key: string; readonly practiceRoleId: string | undefined } | null>(null);
  const take = useMutation(
    trpc.waitingRoom.takeNext.mutationOptions({
      onSuccess: ({ consultationId }) => {
        tried.current = null;
        router.push(`/workbench/${consultationId}`);
      },
      onError: (error) => {
        if (refusalOf(error)) tried.current = null;
      },
      onSettled: reread,
    }),
  );
  return {
    busy: take.isPending,
    error: take.error ? errorKeyOf(take.error) : null,
    take: () => {
      if (take.isPending) return;
      if (tried.current?.practiceRoleId !== practiceRoleId) tried.current = null;
      tried.current ??= { key: crypto.randomUUID(), practiceRoleId };
      take.mutate(tried.current);
    },
  };
}
