import { IconClockCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './target-bar.module.css';

interface TargetBarProps {
  /** "We aim to answer within 15 minutes" */
  readonly title: string;
  /** 0 to 1 and more. */
  readonly ratio: number;
  readonly from: string;
  readonly to: string;
  /** What happens if it takes longer. */
  readonly children?: ReactNode;
}

/** How much of the promised time has passed. */
export function TargetBar({ title, ratio, from, to, children }: TargetBarProps) {
  const filled = Math.min(100, Math.max(0, Math.round(ratio * 100)));
  return (
    <div className={styles.target}>
      <IconClockCheck className={styles.icon} size={26} stroke={1.75} aria-hidden="true" />
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        <svg className={styles.bar} aria-hidden="true" focusable="false">
          <rect className={styles.rest} width="100%" height="100%" rx="4" />
          <rect className={styles.done} width={`${filled}%`} height="100%" rx="4" />
        </svg>
        <p className={styles.ends}>
          <span>{from}</span>
          <span>{to}</span>
        </p>
        {children ? <p className={styles.more}>{children}</p> : null}
      </div>
    </div>
  );
}
