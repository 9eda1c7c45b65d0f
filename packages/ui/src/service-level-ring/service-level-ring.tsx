import { serviceLevel, serviceLevelShare, type WaitAgainstTarget } from '@openward/domain/waiting-room';
import styles from './service-level-ring.module.css';

const circumference = 2 * Math.PI * 5.5;

/** Grey, amber from 60 % of the target, solid red with "!" from 100 %. The wait stands beside it in words. */
export function ServiceLevelRing(wait: WaitAgainstTarget) {
  const level = serviceLevel(wait);
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
            strokeDasharray={`${serviceLevelShare(wait) * circumference} ${circumference}`}
            transform="rotate(-90 7 7)"
          />
        </>
      )}
    </svg>
  );
}
