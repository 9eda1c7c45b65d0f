'use client';

import styles from './toggle.module.css';

interface ToggleProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly busy?: boolean;
  readonly disabled?: boolean;
}

/** On or off, at once: duty, notifications. Its label says what is on. */
export function Toggle({ label, on, onChange, busy = false, disabled = false }: ToggleProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-busy={busy || undefined}
      disabled={disabled}
      className={styles.toggle}
      onClick={() => {
        if (!busy) onChange(!on);
      }}
    >
      <span className={styles.track} aria-hidden="true">
        <span className={styles.thumb} />
      </span>
      <span className={styles.label}>{label}</span>
    </button>
  );
}
