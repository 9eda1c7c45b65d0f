'use client';

import { useEffect, useEffectEvent } from 'react';
import { singleKeysOn } from './single-keys.ts';

/** What each key does; a single letter, or the name of a key as the browser tells it. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** Where letters are text. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // Takes digits alone: its letters are shortcuts.
  if (target.dataset.takes === 'digits') return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]');
}

/** Single-letter shortcuts: outside fields and dialogs, without modifiers, and only while switched on (WCAG 2.1.4). */
export function useKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return leaveField(event);
    if (isField(event.target) || !singleKeysOn() || document.querySelector('[aria-modal="true"]')) return;
    const act = keys[event.key.toLowerCase()];
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

function leaveField(event: KeyboardEvent): void {
  if (isField(event.target) && event.target instanceof HTMLElement) event.target.blur();
}
