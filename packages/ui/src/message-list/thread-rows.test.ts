import { describe, expect, it } from 'vitest';
import type { MessageEntry } from './entry.ts';
import { threadRows } from './thread-rows.ts';

const dayKey = (at: Date) => Math.floor(at.getTime() / 86_400_000);
const message = (id: string, at: string, more: Partial<MessageEntry> = {}): MessageEntry => ({
  kind: 'message',
  id,
  side: 'theirs',
  text: id,
  at: new Date(at),
  ...more,
});
const shape = (entries: readonly MessageEntry[], unreadFrom?: string) =>
  threadRows(entries, { dayKey, unreadFrom }).map((row) => (row.type === 'entry' ? row.entry.id : row.type));

describe('the rows of a conversation', () => {
  it('divide days', () => {
    expect(
      shape([message('a', '2026-11-23T10:00Z'), message('b', '2026-11-24T10:00Z'), message('c', '2026-11-24T11:00Z')]),
    ).toEqual(['day', 'a', 'day', 'b', 'c']);
  });

  it('mark the first unread and count what came from the other side', () => {
    const entries = [
      message('a', '2026-11-24T10:00Z'),
      message('b', '2026-11-24T10:01Z'),
      message('c', '2026-11-24T10:02Z', { side: 'ours' }),
      message('d', '2026-11-24T10:03Z'),
    ];
    expect(shape(entries, 'b')).toEqual(['day', 'a', 'unread', 'b', 'c', 'd']);
    expect(threadRows(entries, { dayKey, unreadFrom: 'b' })).toContainEqual({
      type: 'unread',
      key: 'unread',
      count: 2,
    });
  });

  it('say time and state once for a run within a minute, and always where the state changes', () => {
    const ours = (id: string, second: string, state: MessageEntry['state']) =>
      message(id, `2026-11-24T10:00:${second}Z`, { side: 'ours', ...(state ? { state } : {}) });
    const rows = threadRows(
      [ours('a', '01', 'read'), ours('b', '05', 'read'), ours('c', '09', 'sent'), ours('d', '12', 'failed')],
      {
        dayKey,
      },
    );
    expect(rows.flatMap((row) => (row.type === 'entry' ? [[row.entry.id, row.showMeta]] : []))).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
      ['d', true],
    ]);
  });

  it('name the author at the beginning of a run', () => {
    const rows = threadRows(
      [
        message('a', '2026-11-24T10:00Z', { author: 'He Yun' }),
        message('b', '2026-11-24T10:05Z', { author: 'He Yun' }),
        message('c', '2026-11-24T10:06Z', { author: 'Zhao Wen' }),
      ],
      { dayKey },
    );
    expect(rows.flatMap((row) => (row.type === 'entry' ? [row.showAuthor] : []))).toEqual([true, false, true]);
  });
});
