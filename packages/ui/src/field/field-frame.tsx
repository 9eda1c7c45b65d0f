import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './field.module.css';

export interface FieldTexts {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong and what to do; stands at the field. */
  readonly error?: string | null;
  /** Marked as optional; everything else is required. */
  readonly optional?: boolean;
}

interface FieldFrameProps extends FieldTexts {
  readonly id: string;
  readonly children: ReactNode;
}

/** Label above, error or hint beneath. */
export function FieldFrame({ id, label, hint, error, optional = false, children }: FieldFrameProps) {
  const t = useTranslations('common');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional ? <span className={styles.optional}> · {t('optional')}</span> : null}
      </label>
      {children}
      {error ? (
        <p id={`${id}-about`} className={styles.error}>
          <IconAlertCircle size={18} stroke={1.75} aria-hidden="true" />
          {error}
        </p>
      ) : hint ? (
        <p id={`${id}-about`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** The attributes that tie an input to its frame. */
export function describedBy(id: string, { hint, error }: FieldTexts) {
  return {
    id,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': error || hint ? `${id}-about` : undefined,
  };
}
