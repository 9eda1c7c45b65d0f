'use client';

import { orderNumber } from '@openward/domain/pharmacy';
import type { OverseenOrder } from '@openward/domain/supervision';
import { useFormat } from '@openward/i18n/react';
import { DataTable } from '@openward/ui/data-table';
import { StatusBadge } from '@openward/ui/status-badge';
import { useTranslations } from 'next-intl';
import { RowButton, RowList } from '../lists/index.ts';
import { useNow } from '../now/index.ts';

interface OrdersTableProps {
  readonly rows: readonly OverseenOrder[];
  readonly openId: string | null;
  readonly onOpen: (orderId: string) => void;
}

/** One order a row: number, state, when, where, whose record, what it cost. */
export function OrdersTable({ rows, openId, onOpen }: OrdersTableProps) {
  const t = useTranslations('console.orders');
  const format = useFormat();
  const now = useNow();
  return (
    <RowList>
      <DataTable
        caption={t('title')}
        items={rows}
        keyOf={(row) => row.orderId}
        selectedKey={openId}
        empty={t('none')}
        columns={[
          {
            id: 'number',
            header: t('number'),
            sorted: 'descending',
            renderCell: (row) => (
              <RowButton open={row.orderId === openId} onOpen={() => onOpen(row.orderId)}>
                {orderNumber(row.number)}
              </RowButton>
            ),
          },
          { id: 'state', header: t('state'), renderCell: (row) => <StatusBadge of="ORDER" state={row.state} /> },
          { id: 'placed', header: t('placed'), renderCell: (row) => format.nearDateTime(row.placedAt, now) },
          { id: 'pharmacy', header: t('pharmacy'), renderCell: (row) => format.localized(row.pharmacyName) },
          { id: 'record', header: t('record'), numeric: true, renderCell: (row) => String(row.recordNumber) },
          {
            id: 'total',
            header: t('total'),
            numeric: true,
            renderCell: (row) => format.money(row.totalMinor, row.currency),
          },
        ]}
      />
    </RowList>
  );
}
