import type { ReactNode } from 'react';
import styles from './lists.module.css';

interface RowButtonProps {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** The first cell of a row: opens it. J and K move between these. */
export function RowButton({ open, onOpen, children }: RowButtonProps) {
  return (
    <button type="button" data-row className={styles.name} aria-current={open || undefined} onClick={onOpen}>
      {children}
    </button>
  );
}
