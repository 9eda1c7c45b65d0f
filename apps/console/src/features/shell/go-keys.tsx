'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { placesOf } from './places.ts';
import { useStaff } from './staff.tsx';

const secondKeyWithinMs = 1_500;

/** G and a letter go to a place. */
export function GoKeys() {
  const router = useRouter();
  const { me } = useStaff();
  const pressedAt = useRef(0);
  const places = placesOf(me).map(({ letter, href }): [string, () => void] => [
    letter,
    () => {
      if (Date.now() - pressedAt.current < secondKeyWithinMs) router.push(href);
    },
  ]);
  useKeys({
    ...Object.fromEntries(places),
    g: () => {
      pressedAt.current = Date.now();
    },
  });
  return null;
}
