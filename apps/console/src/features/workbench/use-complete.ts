'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '../../client/error-key.ts';
import type { NoteContent } from './use-note.ts';

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
  return {
    busy: complete.isPending,
    error: complete.error ? errorKeyOf(complete.error) : null,
    complete: ({ complaint, history, assessment, plan }: NoteContent, summary: string) => {
      if (complete.isPending) return;
      key.current ??= crypto.randomUUID();
      complete.mutate({ key: key.current, consultationId, summary, note: { complaint, history, assessment, plan } });
    },
  };
}
