'use client';

import { useMediaQuery } from '@mantine/hooks';
import { Columns } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import { BoardList } from './board-list.tsx';
import { NoOrderOpen } from './no-order-open.tsx';
import { OrderSide } from './order-side.tsx';
import { OrderWork } from './order-work.tsx';
import { useBoard } from './use-dispensing.ts';

/** The pharmacy's board: what is to be picked, checked, handed over; one order open at a time. */
export function DispensingScreen() {
  const t = useTranslations('console.pharmacy');
  const { orderId: param } = useParams();
  const orderId = typeof param === 'string' ? param : null;
  const board = useBoard();
  const wide = useMediaQuery('(min-width: 75em)') ?? false;
  return (
    <>
      <h1 className={type.hidden}>{t('title')}</h1>
      <Columns
        listLabel={t('list')}
        list={<BoardList board={board} openId={orderId} />}
        side={wide && orderId ? <OrderSide key={orderId} orderId={orderId} /> : undefined}
        sideLabel={t('side')}
        focus={orderId ? 'work' : 'list'}
      >
        {orderId ? (
          <OrderWork key={orderId} orderId={orderId} wide={wide} rows={board.data?.rows ?? []} />
        ) : (
          <NoOrderOpen />
        )}
      </Columns>
    </>
  );
}
