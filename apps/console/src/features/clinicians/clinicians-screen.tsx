'use client';

import { useDebouncedValue } from '@mantine/hooks';
import type { ClinicianRow } from '@openward/domain/institution';
import { ErrorState } from '@openward/ui/error-state';
import { WorkTitle } from '@openward/ui/page-title';
import { Skeleton } from '@openward/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '../../client/error-key.ts';
import { ClinicianDetail } from './clinician-detail.tsx';
import { CliniciansFilter, type CredentialFilter } from './clinicians-filter.tsx';
import { CliniciansTable } from './clinicians-table.tsx';
import styles from './clinicians.module.css';
import { Pager } from './pager.tsx';

/** The clinicians an admin answers for: find one, see the licence, suspend or reinstate. */
export function CliniciansScreen() {
  const t = useTranslations('console.clinicians');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search.trim(), 250);
  const [credential, setCredential] = useState<CredentialFilter>('ALL');
  /** Where each page that was left began; the last one is open. */
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ClinicianRow | null>(null);
  const cursor = cursors.at(-1);
  const list = useQuery(
    trpc.institution.clinicians.queryOptions(
      {
        search: settled,
        ...(credential === 'ALL' ? {} : { credential }),
        ...(cursor === undefined ? {} : { cursor }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const rows = list.data?.rows ?? [];
  const open = rows.find((row) => row.practiceRoleId === chosen?.practiceRoleId) ?? chosen;
  const next = list.data?.nextCursor ?? null;
  return (
    <div className={styles.screen} data-open={open !== null || undefined}>
      <div className={styles.main}>
        <WorkTitle title={t('title')} />
        <CliniciansFilter
          search={search}
          credential={credential}
          onSearch={(text) => {
            setSearch(text);
            setCursors([]);
          }}
          onCredential={(state) => {
            setCredential(state);
            setCursors([]);
          }}
        />
        {list.isError && !list.data ? (
          <div className={styles.failed}>
            <ErrorState title={t('failed')} onRetry={() => void list.refetch()} retrying={list.isFetching}>
              {errors(errorKeyOf(list.error))}
            </ErrorState>
          </div>
        ) : list.data ? (
          <CliniciansTable rows={rows} openId={open?.practiceRoleId ?? null} onOpen={setChosen} />
        ) : (
          <Skeleton shape="table" count={12} />
        )}
        <Pager
          page={cursors.length + 1}
          onPrevious={cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : null}
          onNext={next === null ? null : () => setCursors([...cursors, next])}
        />
      </div>
      {open ? (
        <aside className={styles.side} aria-label={t('detail')}>
          <ClinicianDetail
            key={open.practiceRoleId}
            clinician={open}
            onClose={() => setChosen(null)}
            onChanged={setChosen}
          />
        </aside>
      ) : null}
    </div>
  );
}
