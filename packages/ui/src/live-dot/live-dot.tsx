import type { ReactNode } from 'react';
import styles from './live-dot.module.css';

/** "Live, updated 10:02" with its dot. Not a live region: a clock that ticks must not be spoken. */
export function LiveDot({ children }: { children: ReactNode }) {
  return (
    <span className={styles.live}>
      <span className={styles.dot} aria-hidden="true" />
      {children}
    </span>
  );
}
