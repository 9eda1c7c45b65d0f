'use client';

import { IconAlertCircle } from '@tabler/icons-react';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import styles from './code-input.module.css';

interface CodeInputProps {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (digits: string) => void;
  /** All digits are there. */
  readonly onComplete?: (digits: string) => void;
  readonly length?: number;
  readonly hint?: string;
  readonly error?: string | null;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

/**
 * Six digits in six boxes. One real input lies over them, so that pasting, one-time-code autofill and screen readers
 * meet an ordinary field.
 */
export function CodeInput({
  label,
  value,
  onChange,
  onComplete,
  length = 6,
  hint,
  error,
  disabled = false,
  autoFocus = false,
}: CodeInputProps) {
  const t = useTranslations('ui.code');
  const id = useId();
  const boxes = Array.from({ length }, (_, index) => index);
  const active = Math.min(value.length, length - 1);
  const take = (raw: string) => {
    const digits = raw.replaceAll(/\D/g, '').slice(0, length);
    if (digits === value) return;
    onChange(digits);
    if (digits.length === length) onComplete?.(digits);
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label ?? t('label')}
      </label>
      <div className={clsx(styles.code, error && styles.wrong)}>
        {boxes.map((box) => (
          <span key={box} className={styles.box} data-active={box === active || undefined} aria-hidden="true">
            {value[box] ?? ''}
          </span>
        ))}
        <input
          id={id}
          className={styles.input}
          value={value}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]*"
          // Room for pasted spaces and dashes; only digits stay.
          maxLength={length * 3}
          disabled={disabled}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only field of its step: the person came to type the code
          autoFocus={autoFocus}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${id}-about` : undefined}
          onChange={(event) => take(event.currentTarget.value)}
        />
      </div>
      {error || hint ? (
        <p id={`${id}-about`} className={error ? styles.error : styles.hint} role={error ? 'alert' : undefined}>
          {error ? <IconAlertCircle size={18} stroke={1.75} aria-hidden="true" /> : null}
          {error ?? hint}
        </p>
      ) : null}
    </div>
  );
}
