import { useEffect, useState } from 'react';

const left = (atMs: number) => Math.max(0, Math.ceil((atMs - Date.now()) / 1_000));

/** Counts down to a moment of this device's clock; 0 once it has passed. */
export function useSecondsUntil(atMs: number): number {
  const [seconds, setSeconds] = useState(() => left(atMs));
  useEffect(() => {
    setSeconds(left(atMs));
    const timer = setInterval(() => {
      setSeconds(left(atMs));
      if (left(atMs) === 0) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [atMs]);
  return seconds;
}
