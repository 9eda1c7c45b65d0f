import clsx from 'clsx';
import styles from './step-bar.module.css';

interface StepBarProps {
  readonly step: number;
  readonly total: number;
  readonly className?: string | undefined;
}

/** Segments of a way in steps. Decoration: say "Step 3 of 6" in words beside it. */
export function StepBar({ step, total, className }: StepBarProps) {
  const segments = Array.from({ length: total }, (_, index) => index + 1);
  return (
    <div className={clsx(styles.bar, className)} aria-hidden="true">
      {segments.map((segment) => (
        <span
          key={segment}
          className={styles.step}
          data-at={segment < step ? 'done' : segment === step ? 'now' : undefined}
        />
      ))}
    </div>
  );
}
