import type { ReactNode } from 'react';
import styles from './sticky-bar.module.css';

interface StickyBarProps {
  /** At the left: back, or the price when money moves. It never replaces the main action. */
  readonly before?: ReactNode;
  /** One main action. */
  readonly children: ReactNode;
}

/** Stays at the bottom of the screen, within the thumb's reach. */
export function StickyBar({ before, children }: StickyBarProps) {
  return (
    <div className={styles.bar} data-sticky-bar="">
      <div className={styles.inner}>
        {before ? <div className={styles.before}>{before}</div> : null}
        <div className={styles.main}>{children}</div>
      </div>
    </div>
  );
}
