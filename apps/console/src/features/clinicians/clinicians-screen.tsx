'use client';

import { useDebouncedValue } from '@mantine/hooks';
import type { ClinicianRow } from '@openward/domain/institution';
import { Button } from '@openward/ui/button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { ListScreen, Loaded, Pager } from '../lists/index.ts';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';
import { ClinicianDetail } from './clinician-detail.tsx';
import { CliniciansFilter, type CredentialFilter } from './clinicians-filter.tsx';
import { CliniciansTable } from './clinicians-table.tsx';
import { NewClinician } from './new-clinician.tsx';

/** The people an admin answers for: find one, see the licence, add, verify, suspend or reinstate. */
export function CliniciansScreen() {
  const t = useTranslations('console.clinicians');
  const trpc = useTRPC();
  const { me } = useStaff();
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search.trim(), 250);
  const [credential, setCredential] = useState<CredentialFilter>('ALL');
  /** Where each page that was left began; the last one is open. */
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ClinicianRow | 'new' | null>(null);
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
  const open = chosen === 'new' ? null : (rows.find((row) => row.practiceRoleId === chosen?.practiceRoleId) ?? chosen);
  const next = list.data?.nextCursor ?? null;
  const close = () => setChosen(null);
  const side =
    chosen === 'new' ? (
      <NewClinician onClose={close} />
    ) : open ? (
      <ClinicianDetail key={open.practiceRoleId} clinician={open} onClose={close} onChanged={setChosen} />
    ) : null;
  return (
    <ListScreen
      title={t('title')}
      actions={
        mayOpen(me, 'clinician.write') ? (
          <Button look="outline" onClick={() => setChosen('new')}>
            {t('add')}
          </Button>
        ) : null
      }
      filter={
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
      }
      side={side ? { label: t('detail'), content: side } : null}
    >
      <Loaded query={list} failed={t('failed')}>
        {(data) => <CliniciansTable rows={data.rows} openId={open?.practiceRoleId ?? null} onOpen={setChosen} />}
      </Loaded>
      <Pager
        page={cursors.length + 1}
        onPrevious={cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : null}
        onNext={next === null ? null : () => setCursors([...cursors, next])}
      />
    </ListScreen>
  );
}
