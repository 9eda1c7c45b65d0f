'use client';

import type { ServiceRow } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { DataTable } from '@openward/ui/data-table';
import { useTranslations } from 'next-intl';
import { listStyles as styles, RowButton, RowList } from '../lists/index.ts';

interface ServicesTableProps {
  readonly rows: readonly ServiceRow[];
  readonly openId: string | null;
  readonly onOpen: (serviceId: string) => void;
}

/** One service a row with its terms. */
export function ServicesTable({ rows, openId, onOpen }: ServicesTableProps) {
  const t = useTranslations('console.services');
  const roleNames = useTranslations('role');
  const format = useFormat();
  return (
    <RowList>
      <DataTable
        caption={t('title')}
        items={rows}
        keyOf={(row) => row.id}
        selectedKey={openId}
        empty={t('none')}
        columns={[
          {
            id: 'name',
            header: t('name'),
            renderCell: (row) => (
              <RowButton open={row.id === openId} onOpen={() => onOpen(row.id)}>
                <span className={styles.other}>{row.ticketPrefix}</span> {format.localized(row.name)}
              </RowButton>
            ),
          },
          {
            id: 'institution',
            header: t('institution'),
            renderCell: (row) =>
              [row.institutionName, row.departmentName]
                .flatMap((name) => (name ? format.localized(name) : []))
                .join(' · '),
          },
          { id: 'role', header: t('role'), renderCell: (row) => roleNames(row.role) },
          {
            id: 'price',
            header: t('price'),
            numeric: true,
            renderCell: (row) => (row.priceMinor === 0 ? t('free') : format.money(row.priceMinor, row.currency)),
          },
          { id: 'target', header: t('target'), numeric: true, renderCell: (row) => format.duration(row.targetSeconds) },
          { id: 'waiting', header: t('waiting'), numeric: true, renderCell: (row) => format.number(row.waiting) },
          { id: 'open', header: t('status'), renderCell: (row) => t(row.isOpen ? 'open' : 'closed') },
        ]}
      />
    </RowList>
  );
}
