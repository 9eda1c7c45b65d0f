import { useEffect } from 'react';
import { aliveEvent } from './alive-event.ts';

/** Says that the page is alive; its effect runs after those of everything inside. */
export function useAlive(): void {
  useEffect(() => {
    document.dispatchEvent(new Event(aliveEvent));
  }, []);
}
