'use client';

import { useEffect, useRef, useState } from 'react';
import type { ThreadEntry } from './entry.ts';

interface Words {
  readonly said: (name: string, text: string) => string;
  /** A card came; what it holds is read where it lies. */
  readonly card: string;
}

function spoken(entry: ThreadEntry, { said, card }: Words): string {
  switch (entry.kind) {
    case 'message':
      return entry.author ? said(entry.author, entry.text) : entry.text;
    case 'system':
      return entry.text;
    case 'card':
      return card;
    case 'note':
      return '';
  }
}

/** What a screen reader says when something new arrived. Our own messages and loaded history stay silent. */
export function useAnnouncement(entries: readonly ThreadEntry[], words: Words): string {
  const last = useRef<string | null>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const previous = last.current;
    last.current = entries.at(-1)?.id ?? null;
    if (previous === null || previous === last.current) return;
    const from = entries.findIndex((entry) => entry.id === previous);
    if (from < 0) return;
    const arrived = entries.slice(from + 1).filter((entry) => entry.kind !== 'message' || entry.side === 'theirs');
    if (arrived.length > 0) setText(arrived.map((entry) => spoken(entry, words)).join('\n'));
  }, [entries, words]);
  return text;
}
