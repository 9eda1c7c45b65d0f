'use client';

import { type ReactNode, useRef } from 'react';
import { moveFocus } from '../keys/move-focus.ts';
import { useKeys } from '../keys/use-keys.ts';
import styles from './lists.module.css';

/** Scrolls its rows; J and K move between them. */
export function RowList({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useKeys({ j: () => moveFocus(frame.current, 1), k: () => moveFocus(frame.current, -1) });
  return (
    <div ref={frame} className={styles.table}>
      {children}
    </div>
  );
}
