'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { listStyles as styles } from '../lists/index.ts';

/** What the reader asks for, as typed. */
export interface AuditQuestion {
  readonly actor: string;
  readonly patient: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
}

export const emptyFilter: AuditQuestion = { actor: '', patient: '', action: '', from: '', to: '' };

/** The question as the server takes it; what is not yet a number or a day is left out. */
export function questionOf({ actor, patient, action, from, to }: AuditQuestion) {
  const number = /^\d{1,9}$/.test(patient) ? Number(patient) : 0;
  return {
    actor: actor.trim(),
    action: action.trim(),
    ...(number > 0 ? { patient: number } : {}),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}

const fields = ['actor', 'patient', 'action', 'from', 'to'] as const;

interface AuditFilterProps {
  readonly filter: AuditQuestion;
  readonly onChange: (filter: AuditQuestion) => void;
}

/** By actor, patient's record number, action and days. */
export function AuditFilter({ filter, onChange }: AuditFilterProps) {
  const t = useTranslations('console.audit');
  const first = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => first.current?.focus() });
  return (
    <div className={styles.filter} role="search">
      {fields.map((field) => (
        <input
          key={field}
          ref={field === 'actor' ? first : null}
          type={field === 'from' || field === 'to' ? 'date' : 'search'}
          inputMode={field === 'patient' ? 'numeric' : undefined}
          className={styles.search}
          aria-label={t(`by.${field}`)}
          placeholder={t(`by.${field}`)}
          maxLength={80}
          value={filter[field]}
          onChange={(event) => onChange({ ...filter, [field]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
