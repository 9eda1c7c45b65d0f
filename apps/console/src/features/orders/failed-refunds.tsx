'use client';

import type { FailedRefund } from '@openward/domain/billing';
import { orderNumber } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { DataTable } from '@openward/ui/data-table';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { ListScreen, listStyles as styles, Loaded, Pager, RowButton, RowList } from '../lists/index.ts';
import { RetryRefund } from './retry-refund.tsx';

interface FailedRefundsProps {
  readonly title: string;
  readonly choice: ReactNode;
  readonly onOrder: (orderId: string) => void;
}

/** Refunds the provider refused and nobody has asked for again; one of them open at the right. */
export function FailedRefunds({ title, choice, onOrder }: FailedRefundsProps) {
  const t = useTranslations('console.orders');
  const format = useFormat();
  const trpc = useTRPC();
  const [open, setOpen] = useState<FailedRefund | null>(null);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const list = useQuery(trpc.supervision.failedRefunds.queryOptions(cursor === undefined ? {} : { cursor }));
  const next = list.data?.nextCursor ?? null;
  const nameOf = ({ subject }: FailedRefund) =>
    subject.kind === 'order' ? orderNumber(subject.orderNumber) : format.localized(subject.serviceName);
  return (
    <ListScreen
      title={title}
      filter={<div className={styles.filter}>{choice}</div>}
      side={
        open
          ? {
              label: t('refund'),
              content: (
                <RetryRefund
                  key={open.refundId}
                  refund={open}
                  name={nameOf(open)}
                  onOrder={onOrder}
                  onClose={() => setOpen(null)}
                />
              ),
            }
          : null
      }
    >
      <Loaded query={list} failed={t('refunds-failed')}>
        {({ rows }) => (
          <RowList>
            <DataTable
              caption={t('view-refunds')}
              items={rows}
              keyOf={(row) => row.refundId}
              selectedKey={open?.refundId ?? null}
              empty={t('no-refunds')}
              columns={[
                {
                  id: 'subject',
                  header: t('paid-for'),
                  renderCell: (row) => (
                    <RowButton open={row.refundId === open?.refundId} onOpen={() => setOpen(row)}>
                      {nameOf(row)}
                    </RowButton>
                  ),
                },
                {
                  id: 'institution',
                  header: t('institution'),
                  renderCell: (row) => format.localized(row.institutionName),
                },
                { id: 'reason', header: t('why'), renderCell: (row) => t(`reason.${row.reason}`) },
                { id: 'at', header: t('asked-at'), renderCell: (row) => format.dateTime(row.createdAt) },
                { id: 'record', header: t('record'), numeric: true, renderCell: (row) => String(row.recordNumber) },
                {
                  id: 'amount',
                  header: t('amount'),
                  numeric: true,
                  renderCell: (row) => format.money(row.amountMinor, row.currency),
                },
              ]}
            />
          </RowList>
        )}
      </Loaded>
      <Pager
        page={cursors.length + 1}
        onPrevious={cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : null}
        onNext={next === null ? null : () => setCursors([...cursors, next])}
      />
    </ListScreen>
  );
}
