'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** Asks the patient for proof of a prior diagnosis; the room is read again, whatever the answer. */
export function useAskEvidence(consultationId: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    trpc.consultation.askEvidence.mutationOptions({
      onSettled: () => client.invalidateQueries(trpc.consultation.room.queryFilter({ consultationId })),
    }),
  );
  return { isPending, error, ask: () => mutate({ consultationId }) };
}
