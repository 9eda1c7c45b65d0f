'use client';

import { type ClinicianRoom, noteContentSchema } from '@openward/domain/consultation';
import { useDraft } from '@openward/ui/composer';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { z } from 'zod';
import { useTRPC } from '../../client/api.ts';
import { refusalOf } from '../../client/error-key.ts';

export type NoteContent = z.infer<typeof noteContentSchema>;

const empty: NoteContent = { complaint: '', history: '', assessment: '', plan: '' };
const saveAfterMs = 1_200;
const retryAfterMs = 5_000;

/** What this browser holds and the server does not have yet; anything unreadable counts as nothing. */
function parseDraft(text: string): NoteContent | null {
  if (text === '') return null;
  try {
    return noteContentSchema.parse(JSON.parse(text));
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
    saveNote.mutate(
      { consultationId, note: unsaved },
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
    change: (field: keyof NoteContent, text: string) => {
      const { complaint, history, assessment, plan } = note;
      setFailures(0);
      setDraft(JSON.stringify({ complaint, history, assessment, plan, [field]: text }));
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
