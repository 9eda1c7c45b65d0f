'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { VirtualizerHandle } from 'virtua';

/** So close to the end that a new message should come into view. */
const nearEnd = 80;

interface UseEndOptions {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly list: RefObject<VirtualizerHandle | null>;
  readonly rowCount: number;
  readonly lastId: string | null;
  /** Our own new message always scrolls into view. */
  readonly lastIsOurs: boolean;
}

/** Keeps the conversation at its end while the reader is there, and tells when it is not. */
export function useEnd({ scroller, list, rowCount, lastId, lastIsOurs }: UseEndOptions) {
  const stuck = useRef(true);
  const [atEnd, setAtEnd] = useState(true);
  const toEnd = useCallback(() => {
    stuck.current = true;
    setAtEnd(true);
    list.current?.scrollToIndex(rowCount - 1, { align: 'end' });
  }, [list, rowCount]);
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const end = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
    stuck.current = end;
    setAtEnd(end);
  }, [scroller]);
  useLayoutEffect(() => {
    if (lastId !== null && (stuck.current || lastIsOurs)) toEnd();
  }, [lastId, lastIsOurs, toEnd]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    // A keyboard that opens or a card that grows must not push the newest message out of sight.
    const observer = new ResizeObserver(() => {
      if (stuck.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [scroller]);
  return { atEnd, toEnd, onScroll };
}
