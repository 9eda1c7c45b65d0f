import type { ReactNode } from 'react';
import styles from './hero.module.css';

interface HeroProps {
  /** One sentence of promise. */
  readonly title: string;
  readonly children: ReactNode;
  /** Under the arch on wide screens: a glimpse of a consultation. Decoration. */
  readonly glimpse?: ReactNode;
}

/** The signed-out welcome, with the arch behind it: the one place besides the mark where it appears. */
export function Hero({ title, children, glimpse }: HeroProps) {
  return (
    <div className={styles.hero}>
      <div className={styles.text}>
        <div className={styles.head}>
          <svg
            className={styles.arch}
            viewBox="0 0 350 350"
            aria-hidden="true"
            focusable="false"
            preserveAspectRatio="none"
          >
            <path className={styles.outer} d="M0 350V175a175 175 0 0 1 350 0v175Z" />
            <path className={styles.middle} d="M45 350V175a130 130 0 0 1 260 0v175Z" />
            <path className={styles.inner} d="M105 350V168a70 70 0 0 1 140 0v182Z" />
          </svg>
          <h1 className={styles.title}>{title}</h1>
        </div>
        {children}
      </div>
      {glimpse ? (
        <div className={styles.glimpse} aria-hidden="true">
          {glimpse}
        </div>
      ) : null}
    </div>
  );
}
