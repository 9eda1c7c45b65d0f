import clsx from 'clsx';
import styles from './steps-list.module.css';

interface StepsListProps {
  readonly steps: readonly { readonly title: string; readonly detail: string }[];
  /** In a card, and beside each other on wide screens: how it works. */
  readonly spread?: boolean;
}

/** Numbered steps: how it works, what happens next. */
export function StepsList({ steps, spread = false }: StepsListProps) {
  return (
    <ol className={clsx(styles.steps, spread && styles.spread)}>
      {steps.map(({ title, detail }, index) => (
        <li key={title} className={styles.step}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          <div className={styles.text}>
            <p className={styles.title}>{title}</p>
            <p className={styles.detail}>{detail}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
