import type { Meaning } from './meaning.ts';
import styles from './status-badge.module.css';

const shapes: Readonly<Record<Meaning, React.ReactNode>> = {
  'not-started': <circle cx="7" cy="7" r="5" />,
  'with-someone': (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="M7 2a5 5 0 0 1 0 10Z" fill="currentColor" stroke="none" />
    </>
  ),
  working: <circle cx="7" cy="7" r="5" fill="currentColor" stroke="none" />,
  'needs-person': (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="M7 4.25v3.25M7 9.5v.25" />
    </>
  ),
  stopped: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="m5.5 5.5 3 3m0-3-3 3" />
    </>
  ),
  done: <path d="m2.5 7.5 3 3 6-6.5" />,
  closed: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="M5 7h4" />
    </>
  ),
};

/** The sign of a meaning: readable without its colour. */
export function StateMark({ meaning }: { meaning: Meaning }) {
  return (
    <svg
      className={styles.mark}
      data-meaning={meaning}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[meaning]}
    </svg>
  );
}
