'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** Makes the visit a follow-up; the room is read again, whatever the answer. */
export function useConfirmEvidence(consultationId: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    trpc.consultation.confirmEvidence.mutationOptions({
      onSettled: () => client.invalidateQueries(trpc.consultation.room.queryFilter({ consultationId })),
    }),
  );
  return { isPending, error, confirm: (evidenceId: string) => mutate({ consultationId, evidenceId }) };
}
