'use client';

import type { AuditRow } from '@openward/domain/audit';
import { useFormat } from '@openward/i18n/react';
import { DataTable } from '@openward/ui/data-table';
import { useTranslations } from 'next-intl';
import { listStyles as styles, RowList } from '../lists/index.ts';

/** One act a row: when, who, what, whose record, and the facts kept with it. */
export function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  const t = useTranslations('console.audit');
  const acts = useTranslations('console.acts');
  const format = useFormat();
  return (
    <RowList>
      <DataTable
        caption={t('title')}
        items={rows}
        keyOf={(row) => row.id}
        empty={t('none')}
        columns={[
          { id: 'at', header: t('at'), renderCell: (row) => format.dateTime(row.at) },
          {
            id: 'actor',
            header: t('actor'),
            renderCell: (row) => (row.actor ? format.person(row.actor) : t('system')),
          },
          {
            id: 'action',
            header: t('action'),
            renderCell: (row) => (
              <>
                {acts.has(row.action) ? acts(row.action) : null}
                <span className={styles.other}>
                  <code>{row.action}</code>
                </span>
              </>
            ),
          },
          {
            id: 'patient',
            header: t('patient'),
            numeric: true,
            renderCell: (row) => (row.patientRecordNumber === null ? '–' : String(row.patientRecordNumber)),
          },
          {
            id: 'details',
            header: t('details'),
            renderCell: (row) => (
              <span className={styles.other}>
                {Object.entries(row.details)
                  .map(([name, value]) => `${name} ${String(value)}`)
                  .join(', ')}
              </span>
            ),
          },
        ]}
      />
    </RowList>
  );
}
