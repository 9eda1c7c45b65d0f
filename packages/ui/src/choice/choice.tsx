'use client';

import { IconAlertCircle } from '@tabler/icons-react';
import { useId } from 'react';
import styles from './choice.module.css';

interface ChoiceListProps<Value extends string> {
  /** The question. */
  readonly legend: string;
  /** The question stands as the page's heading already. */
  readonly legendHidden?: boolean;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly detail?: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly error?: string | null;
}

/** One answer of a few, each as large as a thumb. */
export function ChoiceList<Value extends string>({
  legend,
  legendHidden = false,
  name,
  options,
  value,
  onChange,
  error,
}: ChoiceListProps<Value>) {
  const id = useId();
  return (
    <fieldset className={styles.list} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={legendHidden ? styles.hidden : styles.legend}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.detail ? <span className={styles.detail}>{option.detail}</span> : null}
          </span>
        </label>
      ))}
      {error ? <ChoiceError id={`${id}-error`}>{error}</ChoiceError> : null}
    </fieldset>
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly detail?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly error?: string | null;
}

/** One thing to agree to or to tick. */
export function CheckField({ label, detail, checked, onChange, error }: CheckFieldProps) {
  const id = useId();
  return (
    <div>
      <label className={styles.choice}>
        <input
          type="checkbox"
          className={styles.check}
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>
          {label}
          {detail ? <span className={styles.detail}>{detail}</span> : null}
        </span>
      </label>
      {error ? <ChoiceError id={`${id}-error`}>{error}</ChoiceError> : null}
    </div>
  );
}

function ChoiceError({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className={styles.error}>
      <IconAlertCircle size={18} stroke={1.75} aria-hidden="true" />
      {children}
    </p>
  );
}
