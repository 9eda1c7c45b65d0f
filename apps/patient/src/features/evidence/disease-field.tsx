import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { TextField } from '@openward/ui/field';
import { type } from '@openward/ui/type';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import styles from './evidence.module.css';

interface DiseaseFieldProps {
  /** Empty: none chosen yet. */
  readonly code: string;
  readonly name: string;
  readonly error: string | null;
  readonly onChoose: (disease: { readonly code: string; readonly name: string }) => void;
}

/** One disease of the list, found by its name in either language, by pinyin initials or by code. */
export function DiseaseField({ code, name, error, onChoose }: DiseaseFieldProps) {
  const t = useTranslations('patient.get-care.evidence');
  const format = useFormat();
  const trpc = useTRPC();
  const [words, setWords] = useState('');
  const search = useDeferredValue(words.trim());
  const { data: found = [] } = useQuery(
    trpc.intake.diagnoses.queryOptions({ search }, { enabled: search !== '', placeholderData: keepPreviousData }),
  );
  if (code !== '') {
    return (
      <div className={styles.chosen}>
        <div>
          <p className={styles.quiet}>{t('disease')}</p>
          <p>{format.facts([name, code])}</p>
        </div>
        <Button size="small" look="outline" onClick={() => onChoose({ code: '', name: '' })}>
          {t('other-disease')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.search}>
      <TextField
        label={t('disease')}
        hint={t('disease-hint')}
        type="search"
        autoComplete="off"
        maxLength={60}
        value={words}
        error={error}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <p className={type.hidden} role="status">
        {search === '' ? '' : t('found', { count: found.length })}
      </p>
      {search === '' ? null : found.length === 0 ? (
        <p className={styles.quiet}>{t('not-found')}</p>
      ) : (
        <ul className={styles.found}>
          {found.map((option) => (
            <li key={option.code}>
              <Button
                look="outline"
                wide
                onClick={() => onChoose({ code: option.code, name: format.localized(option.name) })}
              >
                {format.facts([format.localized(option.name), option.code])}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
