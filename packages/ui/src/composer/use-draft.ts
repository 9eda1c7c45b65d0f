'use client';

import { useCallback, useEffect, useState } from 'react';

const prefix = 'openward.draft.';

function read(key: string): string {
  try {
    return window.localStorage.getItem(prefix + key) ?? '';
  } catch {
    // Storage can be switched off; then the draft lives as long as the page.
    return '';
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') window.localStorage.removeItem(prefix + key);
    else window.localStorage.setItem(prefix + key, text);
  } catch {
    // As above: nothing more can be done for it.
  }
}

/** Text that survives a reload, by key; another key brings its own draft. */
export function useDraft(key: string) {
  const [draft, setDraft] = useState({ key, text: '' });
  useEffect(() => setDraft({ key, text: read(key) }), [key]);
  const change = useCallback(
    (text: string) => {
      write(key, text);
      setDraft({ key, text });
    },
    [key],
  );
  return [draft.key === key ? draft.text : '', change] as const;
}
