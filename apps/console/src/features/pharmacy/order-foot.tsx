'use client';

import { nextCommands } from '@openward/domain/machine';
import { isPacked, orderMachine, packsToGo, type DispensingRow, type DispensingView } from '@openward/domain/pharmacy';
import { Button } from '@openward/ui/button';
import { Kbd } from '@openward/ui/kbd';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { useKeys } from '../keys/use-keys.ts';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';
import styles from './dispensing.module.css';
import { packingOf } from './packing-of.ts';
import { RefuseForm } from './refuse-form.tsx';
import { ShipForm } from './ship-form.tsx';
import { useCommandKeys } from './use-command-keys.ts';
import { useReread } from './use-dispensing.ts';

interface OrderFootProps {
  readonly order: DispensingView;
  readonly rows: readonly DispensingRow[];
}

/** What is to be done with the order now, and how far it is from it. */
export function OrderFoot({ order, rows }: OrderFootProps) {
  const t = useTranslations('console.pharmacy');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const router = useRouter();
  const reread = useReread();
  const { me } = useStaff();
  const [refusing, setRefusing] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const { orderId, state } = order;
  const settled = { onSettled: reread };
  const pick = useMutation(trpc.pharmacy.pick.mutationOptions(settled));
  const undo = useMutation(trpc.pharmacy.undoScan.mutationOptions(settled));
  const commands = nextCommands(
    orderMachine,
    state,
    me.roles.map(({ role }) => role),
  );
  const picks = mayOpen(me, 'dispensing.pick');
  const lines = packingOf(order);
  const whole = isPacked(lines);
  const mayRefuse = commands.includes('refuse') && mayOpen(me, 'dispensing.refuse');
  const isPicking = state === 'PICKING' && picks;
  const hasScans = lines.some(({ scanned }) => scanned > 0);
  const pass = () => {
    if (!whole) return setNotice(t('pass-locked', { count: packsToGo(lines) }));
    const next = rows.find(
      (row) => row.orderId !== orderId && (row.section === 'to-pick' || row.section === 'picking'),
    );
    router.push(next ? `/dispensing/${next.orderId}` : '/dispensing');
  };
  useKeys({ s: mayRefuse ? () => setRefusing(true) : undefined });
  useCommandKeys({
    onPass: isPicking ? pass : commands.includes('pick') && picks ? () => pick.mutate({ orderId }) : undefined,
    onUndo: isPicking && hasScans ? () => undo.mutate({ orderId }) : undefined,
  });
  const failure = pick.error ?? undo.error;
  if (refusing && mayRefuse) return <RefuseForm order={order} onKeep={() => setRefusing(false)} />;
  if (state === 'CHECKED' && picks) return <ShipForm order={order} />;
  return (
    <footer className={styles.foot}>
      <div>
        <p className={styles.todo}>
          {state === 'PICKING' && whole
            ? t('all-scanned')
            : state === 'PICKING'
              ? t('to-go', { count: packsToGo(lines) })
              : t(`todo.${state}`)}
        </p>
        <p className={styles.quiet}>{t(`then.${state}`)}</p>
        {failure ? (
          <p className={styles.wrong} role="alert">
            {errors(errorKeyOf(failure))}
          </p>
        ) : notice && !whole ? (
          <p className={styles.wrong} role="status">
            {notice}
          </p>
        ) : null}
      </div>
      <div className={styles.acts}>
        {mayRefuse ? (
          <Button look="outline" onClick={() => setRefusing(true)}>
            {t('short')} <Kbd>S</Kbd>
          </Button>
        ) : null}
        {isPicking ? (
          <>
            <Button
              look="outline"
              busy={undo.isPending}
              aria-disabled={!hasScans}
              onClick={() => (hasScans ? undo.mutate({ orderId }) : undefined)}
            >
              {t('undo')} <Kbd>Ctrl Z</Kbd>
            </Button>
            <Button aria-disabled={!whole} look={whole ? 'primary' : 'outline'} onClick={pass}>
              {t('pass')} <Kbd>Ctrl ↵</Kbd>
            </Button>
          </>
        ) : null}
        {commands.includes('pick') && picks ? (
          <Button busy={pick.isPending} onClick={() => pick.mutate({ orderId })}>
            {t('pick')} <Kbd>Ctrl ↵</Kbd>
          </Button>
        ) : null}
      </div>
    </footer>
  );
}
