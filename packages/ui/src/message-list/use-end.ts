'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** So close to the end that a new message should come into view. */
const nearEnd = 80;

interface UseEndOptions {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly lastId: string | null;
  /** Our own new message always scrolls into view. */
  readonly lastIsOurs: boolean;
}

/** Keeps the conversation at its end while the reader is there, and tells when it is not. */
export function useEnd({ scroller, lastId, lastIsOurs }: UseEndOptions) {
  const stuck = useRef(true);
  const lastTop = useRef(0);
  const [atEnd, setAtEnd] = useState(true);
  const toEnd = useCallback(() => {
    stuck.current = true;
    setAtEnd(true);
    // Rows are measured as they come into view; the observer below goes on until the end is really there.
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [scroller]);
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const end = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
    // Only going up lets go of the end: rows that are still being measured also move it away.
    if (end) stuck.current = true;
    else if (element.scrollTop < lastTop.current) stuck.current = false;
    lastTop.current = element.scrollTop;
    setAtEnd(end || stuck.current);
  }, [scroller]);
  useLayoutEffect(() => {
    if (lastId !== null && (stuck.current || lastIsOurs)) toEnd();
  }, [lastId, lastIsOurs, toEnd]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    // A keyboard that opens or a card that grows must not push the newest message out of sight.
    const observer = new ResizeObserver(() => {
      if (stuck.current) element.scrollTo({ top: element.scrollHeight });
    });
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [scroller]);
  return { atEnd, toEnd, onScroll };
}
