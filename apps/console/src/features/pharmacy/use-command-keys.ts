'use client';

import { useEffect, useEffectEvent } from 'react';

interface CommandKeys {
  /** Ctrl or Command with Enter. */
  readonly onPass?: (() => void) | undefined;
  /** Ctrl or Command with Z. */
  readonly onUndo?: (() => void) | undefined;
}

/** The two commands with a modifier; they work in the scan field too, and not in other fields. */
export function useCommandKeys({ onPass, onUndo }: CommandKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    if (document.querySelector('[aria-modal="true"]')) return;
    const { target } = event;
    if (
      target instanceof HTMLElement &&
      target.matches('input:not([data-takes="digits"], [type="checkbox"]), textarea, select')
    )
      return;
    const act = event.key === 'Enter' ? onPass : event.key.toLowerCase() === 'z' ? onUndo : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
