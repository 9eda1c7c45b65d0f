'use client';

import type { ClinicianRow } from '@openward/domain/institution';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { listStyles as styles } from '../lists/index.ts';

const filters = ['ALL', 'VERIFIED', 'SUBMITTED', 'SUSPENDED', 'EXPIRED', 'REJECTED'] as const satisfies readonly (
  | 'ALL'
  | ClinicianRow['credential']
)[];
export type CredentialFilter = (typeof filters)[number];

interface CliniciansFilterProps {
  readonly search: string;
  readonly credential: CredentialFilter;
  readonly onSearch: (text: string) => void;
  readonly onCredential: (credential: CredentialFilter) => void;
}

/** By name or licence, and by the state of the credential. */
export function CliniciansFilter({ search, credential, onSearch, onCredential }: CliniciansFilterProps) {
  const t = useTranslations('console.clinicians');
  const states = useTranslations('state.CREDENTIAL');
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <div className={styles.filter} role="search">
      <input
        ref={field}
        type="search"
        className={styles.search}
        aria-label={t('search')}
        placeholder={t('search')}
        maxLength={80}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <div className={styles.states} role="group" aria-label={t('filter')}>
        {filters.map((filter) => (
          <button
            key={filter}
            type="button"
            className={styles.state}
            aria-pressed={filter === credential}
            onClick={() => onCredential(filter)}
          >
            {filter === 'ALL' ? t('all') : states(filter)}
          </button>
        ))}
      </div>
    </div>
  );
}
