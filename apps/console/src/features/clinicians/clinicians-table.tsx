'use client';

import type { ClinicianRow } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { DataTable } from '@openward/ui/data-table';
import { StatusBadge } from '@openward/ui/status-badge';
import { useTranslations } from 'next-intl';
import { useTitle } from '../identity/index.ts';
import { listStyles as styles, RowButton, RowList } from '../lists/index.ts';

interface CliniciansTableProps {
  readonly rows: readonly ClinicianRow[];
  readonly openId: string | null;
  readonly onOpen: (row: ClinicianRow) => void;
}

/** One clinician a row; J and K move, Enter opens. */
export function CliniciansTable({ rows, openId, onOpen }: CliniciansTableProps) {
  const t = useTranslations('console.clinicians');
  const roleNames = useTranslations('role');
  const titleOf = useTitle();
  const format = useFormat();
  return (
    <RowList>
      <DataTable
        caption={t('title')}
        items={rows}
        keyOf={(row) => row.practiceRoleId}
        selectedKey={openId}
        empty={t('none')}
        columns={[
          {
            id: 'name',
            header: t('name'),
            renderCell: (row) => (
              <RowButton open={row.practiceRoleId === openId} onOpen={() => onOpen(row)}>
                {format.person(row)} <span className={styles.other}>{format.otherName(row)}</span>
              </RowButton>
            ),
          },
          { id: 'title', header: t('work'), renderCell: (row) => titleOf(row.title) ?? roleNames(row.role) },
          {
            id: 'institution',
            header: t('institution'),
            renderCell: (row) => (row.institutionName ? format.localized(row.institutionName) : '–'),
          },
          {
            id: 'licence',
            header: t('licence-until'),
            renderCell: (row) => (row.licenceValidUntil ? format.plainDate(row.licenceValidUntil) : '–'),
          },
          { id: 'duty', header: t('duty'), renderCell: (row) => (row.onDutySince ? t('on-duty') : t('off-duty')) },
          {
            id: 'status',
            header: t('status'),
            renderCell: (row) => <StatusBadge of="CREDENTIAL" state={row.credential} />,
          },
        ]}
      />
    </RowList>
  );
}
