import { levelOf } from './level.ts';
import styles from './service-level-ring.module.css';

interface ServiceLevelRingProps {
  readonly waitedSeconds: number;
  readonly targetSeconds: number;
}

const circumference = 2 * Math.PI * 5.5;

/** Grey, amber from 60 % of the target, solid red with "!" from 100 %. The wait stands beside it in words. */
export function ServiceLevelRing({ waitedSeconds, targetSeconds }: ServiceLevelRingProps) {
  const ratio = targetSeconds > 0 ? Math.max(0, waitedSeconds / targetSeconds) : 0;
  const level = levelOf(waitedSeconds, targetSeconds);
  return (
    <svg
      className={styles.ring}
      data-level={level}
      viewBox="0 0 14 14"
      fill="none"
      strokeWidth="2"
      aria-hidden="true"
      focusable="false"
    >
      {level === 'red' ? (
        <>
          <circle className={styles.solid} cx="7" cy="7" r="7" />
          <path className={styles.bang} d="M7 3.5v4M7 10v.5" strokeLinecap="round" strokeWidth="1.6" />
        </>
      ) : (
        <>
          <circle className={styles.rest} cx="7" cy="7" r="5.5" />
          <circle
            className={styles.done}
            cx="7"
            cy="7"
            r="5.5"
            strokeDasharray={`${ratio * circumference} ${circumference}`}
            transform="rotate(-90 7 7)"
          />
        </>
      )}
    </svg>
  );
}
