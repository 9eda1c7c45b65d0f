'use client';

import { useDebouncedValue } from '@mantine/hooks';
import { useFormat } from '@openward/i18n/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { ExportList } from '../export/index.ts';
import { ListScreen, Loaded, Pager } from '../lists/index.ts';
import { AuditFilter, emptyFilter, questionOf } from './audit-filter.tsx';
import { AuditTable } from './audit-table.tsx';

/** Who did and saw what, newest first. Looking is written down too. */
export function AuditScreen() {
  const t = useTranslations('console.audit');
  const format = useFormat();
  const trpc = useTRPC();
  const [filter, setFilter] = useState(emptyFilter);
  const [settled] = useDebouncedValue(filter, 350);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const list = useQuery(
    trpc.audit.list.queryOptions(
      { ...questionOf(settled), ...(cursor === undefined ? {} : { cursor }) },
      { placeholderData: keepPreviousData },
    ),
  );
  const seal = list.data?.seal;
  const next = list.data?.nextCursor ?? null;
  return (
    <ListScreen
      title={t('title')}
      {...(seal ? { detail: t('sealed', { number: seal.number, time: format.dateTime(seal.sealedAt) }) } : {})}
      actions={<ExportList list="audit" question={questionOf(settled)} />}
      filter={
        <AuditFilter
          filter={filter}
          onChange={(changed) => {
            setFilter(changed);
            setCursors([]);
          }}
        />
      }
    >
      <Loaded query={list} failed={t('failed')}>
        {({ rows }) => <AuditTable rows={rows} />}
      </Loaded>
      <Pager
        page={cursors.length + 1}
        onPrevious={cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : null}
        onNext={next === null ? null : () => setCursors([...cursors, next])}
      />
    </ListScreen>
  );
}
