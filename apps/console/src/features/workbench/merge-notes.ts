import type { PrivateNote } from '@openward/domain/consultation';
import type { NoteEntry, ThreadEntry } from '@openward/ui/message-list';

/**
 * The thread with the care team's notes where they belong by time. Notes older than what is loaded wait until it is;
 * messages on their way stay last.
 * @param from when the oldest loaded entry was written; null when the whole thread is there
 */
export function mergeNotes(
  entries: readonly ThreadEntry[],
  notes: readonly PrivateNote[],
  { from, authorOf }: { readonly from: Date | null; readonly authorOf: (note: PrivateNote) => string },
): ThreadEntry[] {
  const shown = notes
    .filter(({ createdAt }) => from === null || createdAt >= from)
    .map(
      (note): NoteEntry => ({ kind: 'note', id: note.id, at: note.createdAt, text: note.body, author: authorOf(note) }),
    );
  const isUnsent = (entry: ThreadEntry) =>
    entry.kind === 'message' && (entry.state === 'queued' || entry.state === 'failed');
  const merged = [...entries.filter((entry) => !isUnsent(entry)), ...shown].toSorted(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
  return [...merged, ...entries.filter(isUnsent)];
}
