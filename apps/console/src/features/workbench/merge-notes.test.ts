import type { ThreadEntry } from '@openward/ui/message-list';
import { expect, test } from 'vitest';
import { mergeNotes } from './merge-notes.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 6, minute));
const said = (id: string, minute: number, state?: 'queued'): ThreadEntry => ({
  kind: 'message',
  id,
  at: at(minute),
  side: 'ours',
  text: id,
  ...(state ? { state } : {}),
});
const author = { personId: 'p', name: '陆雯', latinName: 'Lu Wen' };
const note = (id: string, minute: number) => ({ id, body: id, createdAt: at(minute), author });
const merged = (from: Date | null) =>
  mergeNotes([said('a', 10), said('b', 20), said('unsent', 12, 'queued')], [note('old', 5), note('n', 15)], {
    from,
    authorOf: ({ author: by }) => by.latinName,
  });

test('notes stand where they belong by time, and what is on its way stays last', () => {
  expect(merged(null).map(({ id }) => id)).toEqual(['old', 'a', 'n', 'b', 'unsent']);
});

test('notes older than what is loaded wait until it is', () => {
  expect(merged(at(10)).map(({ id }) => id)).toEqual(['a', 'n', 'b', 'unsent']);
});
