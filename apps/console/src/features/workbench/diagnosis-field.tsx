'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { useDebouncedValue } from '@mantine/hooks';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { TextField } from '@openward/ui/field';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import styles from './panel.module.css';

export type NoteDiagnosis = NonNullable<NonNullable<ClinicianRoom['note']>['diagnosis']>;

interface DiagnosisFieldProps {
  readonly value: NoteDiagnosis | null;
  readonly lock: ClinicianRoom['locks']['diagnosis'];
  readonly onChange: (diagnosis: NoteDiagnosis | null) => void;
}

/** The ICD-10 code of the note, by code, name or pinyin initials; locked it says why. */
export function DiagnosisField({ value, lock, onChange }: DiagnosisFieldProps) {
  const t = useTranslations('console.note');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search.trim(), 200);
  const found = useQuery(
    trpc.prescribing.searchDiagnoses.queryOptions({ query: sought }, { enabled: lock === null && sought !== '' }),
  );
  if (lock)
    return (
      <section>
        <h3 className={styles.title}>{t('diagnosis')}</h3>
        <p className={styles.quiet}>{errors(lock)}</p>
      </section>
    );
  if (value)
    return (
      <section>
        <h3 className={styles.title}>{t('diagnosis')}</h3>
        <div className={styles.chosen}>
          <span>{[value.code, format.localized(value.name)].join(' ')}</span>
          <Button look="quiet" size="small" onClick={() => onChange(null)}>
            {t('diagnosis-change')}
          </Button>
        </div>
      </section>
    );
  return (
    <div>
      <TextField
        label={t('diagnosis')}
        optional
        hint={t('diagnosis-hint')}
        name="diagnosisCode"
        value={search}
        autoComplete="off"
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {sought !== '' && found.data ? (
        found.data.length > 0 ? (
          <ul className={styles.options} aria-label={t('diagnosis-found')}>
            {found.data.map(({ code, name }) => (
              <li key={code}>
                <button
                  type="button"
                  className={styles.option}
                  onClick={() => {
                    setSearch('');
                    onChange({ code, name });
                  }}
                >
                  <strong>{code}</strong> {format.localized(name)}
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <p className={styles.quiet} role="status">
            {t('diagnosis-none')}
          </p>
        )
      ) : null}
    </div>
  );
}
