'use client';

import type { DiagnosisCard } from '@openward/domain/prescribing';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { CatalogueSearch } from './catalogue-search.tsx';
import search from './catalogue-search.module.css';
import styles from './prescribe.module.css';

interface DiagnosisFieldProps {
  readonly diagnosis: DiagnosisCard | null;
  readonly onChoose: (diagnosis: DiagnosisCard) => void;
}

function useDiagnoses(query: string) {
  const trpc = useTRPC();
  const options = { enabled: query !== '', placeholderData: keepPreviousData };
  const { data, isFetching } = useQuery(
    trpc.prescribing.searchDiagnoses.queryOptions({ query: query || ' ' }, options),
  );
  return { hits: query === '' ? [] : (data ?? []), busy: isFetching };
}

/** What the prescription is for: taken over from the confirmed evidence, or searched. */
export function DiagnosisField({ diagnosis, onChoose }: DiagnosisFieldProps) {
  const t = useTranslations('console.prescribe');
  const format = useFormat();
  const [searching, setSearching] = useState(false);
  if (diagnosis && !searching) {
    return (
      <div className={styles.diagnosis}>
        <span className={styles.quiet}>{t('diagnosis')}</span>
        <strong className={styles.diagnosisName}>{`${diagnosis.code}\u00a0${format.localized(diagnosis.name)}`}</strong>
        {diagnosis.chronic ? <span className={styles.quiet}>{t('chronic')}</span> : null}
        <Button look="quiet" size="small" onClick={() => setSearching(true)}>
          {t('change')}
        </Button>
      </div>
    );
  }
  return (
    <CatalogueSearch
      label={t('diagnosis')}
      hint={t('diagnosis-hint')}
      useHits={useDiagnoses}
      keyOf={({ code }) => code}
      row={({ code, name, chronic }) => (
        <>
          <span>
            <strong>{code}</strong> {format.localized(name)}
          </span>
          <span className={search.aside}>{chronic ? t('chronic') : null}</span>
        </>
      )}
      onChoose={(chosen) => {
        setSearching(false);
        onChoose(chosen);
      }}
    />
  );
}
