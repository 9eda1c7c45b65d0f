'use client';

import { type ClinicianRoom, noteContentSchema } from '@openward/domain/consultation';
import { localizedName } from '@openward/domain/institution';
import { useDraft } from '@openward/ui/composer';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { z } from 'zod';
import { useTRPC } from '../../client/api.ts';
import { refusalOf } from '@openward/api/client';

const draftSchema = noteContentSchema.extend({
  diagnosis: z.object({ code: z.string(), name: localizedName }).nullable().default(null),
});
export type NoteContent = z.infer<typeof draftSchema>;

const empty: NoteContent = { complaint: '', history: '', assessment: '', plan: '', diagnosis: null };
const saveAfterMs = 1_200;
const retryAfterMs = 5_000;

/** What this browser holds and the server does not have yet; anything unreadable counts as nothing. */
function parseDraft(text: string): NoteContent | null {
  if (text === '') return null;
  try {
    return draftSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * The note of a running consultation. Every change is kept in this browser at once and on the server a moment later;
 * what could not be saved is tried again and survives a reload.
 */
export function useNote(room: ClinicianRoom) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const consultationId = room.consultation.id;
  const [draft, setDraft] = useDraft(`note.${consultationId}`);
  const [failures, setFailures] = useState(0);
  const unsaved = parseDraft(draft);
  const saveNote = useMutation(trpc.consultation.saveNote.mutationOptions());
  const dropIfSame = useEffectEvent((sent: string) => {
    if (sent === draft) setDraft('');
  });
  const save = useEffectEvent(() => {
    if (!unsaved) return;
    const sent = draft;
    const { diagnosis, ...words } = unsaved;
    saveNote.mutate(
      { consultationId, note: words, diagnosisCode: diagnosis?.code ?? null },
      {
        onSuccess: (note) => {
          client.setQueryData(
            trpc.consultation.room.queryKey({ consultationId }),
            (before) => before && { ...before, note },
          );
          dropIfSame(sent);
        },
        onError: (error) => {
          if (!refusalOf(error)) setFailures((count) => count + 1);
        },
      },
    );
  });
  useEffect(() => {
    if (draft === '') return undefined;
    const timer = setTimeout(() => save(), failures > 0 ? retryAfterMs : saveAfterMs);
    return () => clearTimeout(timer);
  }, [draft, failures]);
  const note: NoteContent = unsaved ?? room.note ?? empty;
  return {
    note,
    change: <Field extends keyof NoteContent>(field: Field, value: NoteContent[Field]) => {
      const { complaint, history, assessment, plan, diagnosis } = note;
      setFailures(0);
      setDraft(JSON.stringify({ complaint, history, assessment, plan, diagnosis, [field]: value }));
    },
    forget: () => setDraft(''),
    status: saveNote.isPending
      ? 'saving'
      : saveNote.isError && unsaved
        ? 'kept'
        : unsaved
          ? 'saving'
          : room.note
            ? 'saved'
            : 'unsaved',
    savedAt: room.note?.updatedAt ?? null,
  } as const;
}
