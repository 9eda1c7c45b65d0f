'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import type { FollowUpPlanInput } from '@openward/domain/follow-up';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTRPC } from '../../client/api.ts';
import { refusalOf } from '@openward/api/client';
import { useFactor } from '../second-factor/index.ts';
import type { NoteContent } from './use-note.ts';

interface Ending {
  readonly note: NoteContent;
  readonly summary: string;
  readonly followUp: FollowUpPlanInput | null;
}

/** Signs the note and ends the consultation; a try that was lost on the way keeps its key. */
export function useComplete(room: ClinicianRoom, onDone: () => void) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const key = useRef<string | null>(null);
  const consultationId = room.consultation.id;
  const complete = useMutation(
    trpc.consultation.complete.mutationOptions({
      onSuccess: async () => {
        onDone();
        await Promise.all([
          client.invalidateQueries(trpc.consultation.pathFilter()),
          client.invalidateQueries(trpc.waitingRoom.pathFilter()),
        ]);
      },
      onError: (error) => {
        if (refusalOf(error)) key.current = null;
      },
    }),
  );
  const factor = useFactor(complete);
  return {
    busy: complete.isPending,
    factor,
    error: factor.refusal,
    complete: ({ note, ...end }: Ending, code?: string) => {
      if (complete.isPending) return;
      key.current ??= crypto.randomUUID();
      const { diagnosis, ...words } = note;
      const diagnosisCode = diagnosis?.code ?? null;
      complete.mutate({
        key: key.current,
        consultationId,
        ...end,
        note: words,
        diagnosisCode,
        ...(code ? { code } : {}),
      });
    },
    keep: () => complete.reset(),
  };
}
