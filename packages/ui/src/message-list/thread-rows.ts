import type { ThreadEntry } from './entry.ts';

export type ThreadRow =
  | { readonly type: 'day'; readonly key: string; readonly at: Date }
  | { readonly type: 'unread'; readonly key: string; readonly count: number }
  | {
      readonly type: 'entry';
      readonly key: string;
      readonly entry: ThreadEntry;
      /** The name stands above the first of a run. */
      readonly showAuthor: boolean;
      /** Time and state stand at the last of a run. */
      readonly showMeta: boolean;
    };

interface ThreadRowsOptions {
  /** One number per calendar day in the viewer's zone. */
  readonly dayKey: (at: Date) => number;
  /** The first entry the reader has not seen. */
  readonly unreadFrom?: string | null | undefined;
}

function sameRun(a: ThreadEntry | undefined, b: ThreadEntry | undefined, dayKey: (at: Date) => number): boolean {
  if (a?.kind !== 'message' || b?.kind !== 'message') return false;
  return a.side === b.side && a.author === b.author && dayKey(a.at) === dayKey(b.at);
}

/** The entries with their dividers: a new day, the first unread. */
export function threadRows(entries: readonly ThreadEntry[], { dayKey, unreadFrom }: ThreadRowsOptions): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let day: number | null = null;
  for (const [index, entry] of entries.entries()) {
    const own = dayKey(entry.at);
    if (own !== day) rows.push({ type: 'day', key: `day-${own}`, at: entry.at });
    day = own;
    if (unreadFrom === entry.id) {
      const count = entries.slice(index).filter((one) => one.kind !== 'message' || one.side === 'theirs').length;
      rows.push({ type: 'unread', key: 'unread', count });
    }
    const before = entries[index - 1];
    const after = entries[index + 1];
    const sameMinute =
      after !== undefined && Math.floor(after.at.getTime() / 60_000) === Math.floor(entry.at.getTime() / 60_000);
    const sameState =
      entry.kind === 'message' && after?.kind === 'message' && entry.state === after.state && entry.state !== 'failed';
    rows.push({
      type: 'entry',
      key: entry.id,
      entry,
      showAuthor: !sameRun(before, entry, dayKey) || unreadFrom === entry.id,
      showMeta: !(sameRun(entry, after, dayKey) && sameMinute && sameState) || unreadFrom === after?.id,
    });
  }
  return rows;
}
