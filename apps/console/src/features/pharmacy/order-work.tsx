'use client';

import { isPacked, type DispensingRow, type DispensingView } from '@openward/domain/pharmacy';
import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { errorKeyOf } from '@openward/api/client';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';
import styles from './dispensing.module.css';
import { OrderFoot } from './order-foot.tsx';
import { OrderHead } from './order-head.tsx';
import { OrderSide } from './order-side.tsx';
import { packingOf } from './packing-of.ts';
import { PickList } from './pick-list.tsx';
import { ScanField } from './scan-field.tsx';
import { ScanList } from './scan-list.tsx';
import { TraceAlerts } from './trace-alerts.tsx';
import { useOrder } from './use-dispensing.ts';
import { OrderHistory } from './order-history.tsx';

interface OrderWorkProps {
  readonly orderId: string;
  /** There is room for the panel beside it. */
  readonly wide: boolean;
  readonly rows: readonly DispensingRow[];
}

/** The open order: where it stands, what is scanned, what is to be done now. */
export function OrderWork({ orderId, wide, rows }: OrderWorkProps) {
  const t = useTranslations('console.pharmacy');
  const errors = useTranslations('errors');
  const order = useOrder(orderId);
  if (order.isError && !order.data) {
    return (
      <div className={styles.failed}>
        <ErrorState title={t('order-failed')} onRetry={() => void order.refetch()} retrying={order.isFetching}>
          {errors(errorKeyOf(order.error))}
        </ErrorState>
      </div>
    );
  }
  if (!order.data) return <Skeleton shape="table" count={8} />;
  return <Opened order={order.data} wide={wide} rows={rows} />;
}

interface OpenedProps extends Pick<OrderWorkProps, 'wide' | 'rows'> {
  readonly order: DispensingView;
}

function Opened({ order, wide, rows }: OpenedProps) {
  const { me } = useStaff();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const lines = packingOf(order);
  const next =
    lines.find((line) => line.id === chosenId && line.scanned < line.quantity) ??
    lines.find((line) => line.scanned < line.quantity);
  const isScanning = order.state === 'PICKING' && mayOpen(me, 'dispensing.pick') && !isPacked(lines);
  return (
    <>
      <OrderHead order={order} />
      <div className={styles.body}>
        {isScanning ? (
          <ScanField
            orderId={order.orderId}
            lineId={next?.id ?? null}
            onMove={(step) => setChosenId(neighbour(lines, next?.id, step))}
          />
        ) : null}
        <TraceAlerts alerts={order.alerts} />
        <PickList
          order={order}
          chosenId={isScanning ? (next?.id ?? null) : null}
          onChoose={isScanning ? setChosenId : null}
        />
        <ScanList order={order} />
        {order.state === 'PAID' ? null : <OrderHistory steps={order.steps} />}
        {wide ? null : <OrderSide orderId={order.orderId} />}
      </div>
      <OrderFoot order={order} rows={rows} />
    </>
  );
}

/** The line before or after, among those that lack packs. */
function neighbour(lines: ReturnType<typeof packingOf>, from: string | undefined, step: 1 | -1): string | null {
  const lacking = lines.filter((line) => line.scanned < line.quantity);
  const at = lacking.findIndex(({ id }) => id === from);
  return lacking[Math.min(lacking.length - 1, Math.max(0, at + step))]?.id ?? null;
}
