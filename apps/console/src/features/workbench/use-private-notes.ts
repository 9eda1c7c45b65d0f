'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** The care team's notes beside a thread, and the way to add one; a try that was lost keeps its key. */
export function usePrivateNotes(consultationId: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = trpc.consultation.privateNotes.queryOptions({ consultationId });
  const { data } = useQuery(options);
  const add = useMutation(
    trpc.consultation.addPrivateNote.mutationOptions({
      retry: 2,
      onSettled: () => client.invalidateQueries({ queryKey: options.queryKey }),
    }),
  );
  return {
    notes: data?.notes ?? [],
    failed: add.isError ? add.variables.body : null,
    error: add.error,
    add: (body: string) => add.mutate({ key: crypto.randomUUID(), consultationId, body }),
    again: () => {
      if (add.isError) add.mutate(add.variables);
    },
  };
}
