import clsx from 'clsx';
import styles from './stat-strip.module.css';

interface Stat {
  readonly figure: string;
  readonly label: string;
  /** A second line in the console: "of 27 rostered". */
  readonly detail?: string;
  readonly tone?: 'warn' | 'danger';
}

interface StatStripProps {
  readonly stats: readonly Stat[];
  /** Without the card: always, or on wide screens alone (the hero). The console never has one. */
  readonly plain?: boolean | 'wide';
}

/** Live facts beside each other; true when shown. */
export function StatStrip({ stats, plain = false }: StatStripProps) {
  return (
    <dl className={clsx(styles.strip, plain === true && styles.plain, plain === 'wide' && styles.wide)}>
      {stats.map(({ figure, label, detail, tone }) => (
        <div key={label} className={styles.stat}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.figure}>{figure}</dd>
          {detail ? (
            <dd className={styles.detail} data-tone={tone}>
              {detail}
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
