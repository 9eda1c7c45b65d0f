'use client';

import { useDebouncedValue } from '@mantine/hooks';
import type { OverseenOrder } from '@openward/domain/supervision';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { ExportList } from '../export/index.ts';
import { ListScreen, listStyles as styles, Loaded, Pager } from '../lists/index.ts';
import { OrderFile } from './order-file.tsx';
import { OrdersFilter } from './orders-filter.tsx';
import { OrdersTable } from './orders-table.tsx';

interface OrdersListProps {
  readonly title: string;
  readonly choice: ReactNode;
  readonly openId: string | null;
  readonly onOpen: (orderId: string | null) => void;
}

/** Orders by number and state, one of them open at the right. */
export function OrdersList({ title, choice, openId, onOpen }: OrdersListProps) {
  const t = useTranslations('console.orders');
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<OverseenOrder['state'] | undefined>();
  const [settled] = useDebouncedValue(typed, 350);
  const [cursors, setCursors] = useState<readonly number[]>([]);
  const cursor = cursors.at(-1);
  const question = { number: settled, ...(state ? { state } : {}) };
  const list = useQuery(
    trpc.supervision.orders.queryOptions(
      { ...question, ...(cursor === undefined ? {} : { cursor }) },
      { placeholderData: keepPreviousData },
    ),
  );
  const next = list.data?.nextCursor ?? null;
  return (
    <ListScreen
      title={title}
      actions={<ExportList list="orders" question={question} />}
      filter={
        <div className={styles.filter} role="search">
          {choice}
          <OrdersFilter
            number={typed}
            state={state}
            onNumber={(changed) => {
              setTyped(changed);
              setCursors([]);
            }}
            onState={(changed) => {
              setState(changed);
              setCursors([]);
            }}
          />
        </div>
      }
      side={
        openId
          ? { label: t('order'), content: <OrderFile key={openId} orderId={openId} onClose={() => onOpen(null)} /> }
          : null
      }
    >
      <Loaded query={list} failed={t('failed')}>
        {({ rows }) => <OrdersTable rows={rows} openId={openId} onOpen={onOpen} />}
      </Loaded>
      <Pager
        page={cursors.length + 1}
        onPrevious={cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : null}
        onNext={next === null ? null : () => setCursors([...cursors, next])}
      />
    </ListScreen>
  );
}
