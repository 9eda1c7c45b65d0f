import type { FollowUpAnswers, FollowUpView } from '@openward/domain/follow-up';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '@openward/api/client';

/** Sends the answers; a try that was lost on the way keeps its key, so it counts once. */
export function useSend({ followUpId }: Pick<FollowUpView, 'followUpId'>, onSent: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = useRef<string | null>(null);
  const answer = useMutation(
    trpc.followUp.answer.mutationOptions({
      onSuccess: (followUp) => {
        onSent();
        queries.setQueryData(trpc.followUp.get.queryKey({ followUpId }), followUp);
        void queries.invalidateQueries(trpc.followUp.list.pathFilter());
        void queries.invalidateQueries(trpc.journey.pathFilter());
        window.scrollTo({ top: 0 });
      },
      onError: (error) => {
        const refusal = refusalOf(error);
        if (refusal) key.current = null;
        // Answered on another device, or over: show what it is now.
        if (refusal?.code === 'CONFLICT') void queries.invalidateQueries(trpc.followUp.get.queryFilter({ followUpId }));
      },
    }),
  );
  return {
    busy: answer.isPending,
    error: answer.error ? errorKeyOf(answer.error) : null,
    send: (answers: FollowUpAnswers) => {
      if (answer.isPending) return;
      key.current ??= crypto.randomUUID();
      answer.mutate({ key: key.current, followUpId, answers });
    },
  };
}
