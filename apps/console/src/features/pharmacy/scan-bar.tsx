import styles from './dispensing.module.css';

interface ScanBarProps {
  readonly scanned: number;
  readonly of: number;
  readonly wide?: boolean;
}

/** How many packs of all; the numbers stand beside it. */
export function ScanBar({ scanned, of, wide = false }: ScanBarProps) {
  const share = of > 0 ? Math.min(100, Math.round((scanned / of) * 100)) : 0;
  return (
    <svg
      className={styles.bar}
      data-wide={wide || undefined}
      data-whole={share === 100 || undefined}
      aria-hidden="true"
      focusable="false"
    >
      <rect className={styles.barRest} width="100%" height="100%" rx="2.5" />
      <rect className={styles.barDone} width={`${share}%`} height="100%" rx="2.5" />
    </svg>
  );
}
