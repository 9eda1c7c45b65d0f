'use client';

import type { MedicineCard, MedicineHit } from '@openward/domain/prescribing';
import { useFormat } from '@openward/i18n/react';
import { IconBan } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { CatalogueSearch } from './catalogue-search.tsx';
import search from './catalogue-search.module.css';
import styles from './prescribe.module.css';

function useMedicines(query: string) {
  const trpc = useTRPC();
  const options = { enabled: query !== '', placeholderData: keepPreviousData };
  const { data, isFetching } = useQuery(
    trpc.prescribing.searchMedicines.queryOptions({ query: query || ' ' }, options),
  );
  return { hits: query === '' ? [] : (data ?? []), busy: isFetching };
}

/** A medicine by name, pinyin initials or code. What is never online is found and says why it cannot be taken (rule 6). */
export function MedicineField({ onChoose }: { readonly onChoose: (medicine: MedicineCard) => void }) {
  const t = useTranslations('console.prescribe');
  const errors = useTranslations('errors');
  const [refused, setRefused] = useState<MedicineHit | null>(null);
  const format = useFormat();
  return (
    <>
      <CatalogueSearch
        label={t('medicine')}
        hint={t('medicine-hint')}
        useHits={useMedicines}
        keyOf={({ id }) => id}
        row={(hit) => <MedicineRow hit={hit} />}
        onChoose={(hit) => {
          const isRestricted = hit.class === 'RESTRICTED';
          setRefused(isRestricted ? hit : null);
          if (!isRestricted) onChoose(hit);
        }}
      />
      {refused ? (
        <p className={styles.error} role="alert">
          <IconBan size={16} stroke={1.75} aria-hidden="true" />
          <span>
            <strong>{format.localized(refused.name)}</strong> {errors('never-online')}
          </span>
        </p>
      ) : null}
    </>
  );
}

function MedicineRow({ hit }: { readonly hit: MedicineHit }) {
  const t = useTranslations('console.prescribe');
  const words = useTranslations('prescribing');
  const format = useFormat();
  const other = format.locale === 'en' ? hit.name.zh : hit.name.en;
  const content = words('content', { count: hit.packUnits, unit: words(`pack-unit.${hit.packUnit}`) });
  return (
    <>
      <span className={search.name}>
        <span>
          <strong>{format.localized(hit.name)}</strong> {hit.strength.replace(' ', '\u00a0')} × {content}
        </span>
        <span className={search.detail}>{[other, words(`form.${hit.form}`)].join(' · ')}</span>
      </span>
      <span className={search.aside} data-refused={hit.class === 'RESTRICTED' || undefined}>
        {hit.class === 'RESTRICTED'
          ? t('never-online')
          : t('stocked', { stocked: hit.stocked, pharmacies: hit.pharmacies })}
      </span>
    </>
  );
}
