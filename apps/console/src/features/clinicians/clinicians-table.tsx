'use client';

import type { ClinicianRow } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { DataTable } from '@openward/ui/data-table';
import { StatusBadge } from '@openward/ui/status-badge';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useTitle } from '../identity/index.ts';
import { useKeys } from '../keys/use-keys.ts';
import { moveFocus } from '../keys/move-focus.ts';
import styles from './clinicians.module.css';

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
  const frame = useRef<HTMLDivElement>(null);
  useKeys({ j: () => moveFocus(frame.current, 1), k: () => moveFocus(frame.current, -1) });
  return (
    <div ref={frame} className={styles.table}>
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
              <button
                type="button"
                data-row
                className={styles.name}
                aria-current={row.practiceRoleId === openId || undefined}
                onClick={() => onOpen(row)}
              >
                {format.person(row)} <span className={styles.other}>{format.otherName(row)}</span>
              </button>
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
    </div>
  );
}
