'use client';

import { checkPoints, type CheckPoint, mayCheck, type DispensingView } from '@openward/domain/pharmacy';
import { Button } from '@openward/ui/button';
import { Kbd } from '@openward/ui/kbd';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';
import styles from './dispensing.module.css';
import { packingOf } from './packing-of.ts';
import { useCommandKeys } from './use-command-keys.ts';
import { useReread } from './use-dispensing.ts';

/** The second check: what is confirmed, and why somebody may not confirm it. */
export function CheckList({ order }: { readonly order: DispensingView }) {
  const t = useTranslations('console.pharmacy');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const reread = useReread();
  const { me } = useStaff();
  const [confirmed, setConfirmed] = useState<readonly CheckPoint[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  const check = useMutation(trpc.pharmacy.check.mutationOptions({ onSettled: reread }));
  const verdict = mayCheck(toCheck(order, me.personId), me.personId);
  const checks = mayOpen(me, 'dispensing.check');
  const may = checks && verdict.ok;
  const missing = checkPoints.length - confirmed.length;
  const confirm = () => {
    setIsOpen(missing > 0);
    if (may && missing === 0 && !check.isPending) check.mutate({ orderId: order.orderId, confirmed: [...confirmed] });
  };
  useCommandKeys({ onPass: may ? confirm : undefined });
  if (order.state !== 'PAID' && order.state !== 'PICKING') return null;
  const toggle = (point: CheckPoint) =>
    setConfirmed((all) => (all.includes(point) ? all.filter((one) => one !== point) : [...all, point]));
  const locked = !checks ? t('check-by-pharmacist') : verdict.ok ? null : t(`check-locked.${verdict.reason}`);
  return (
    <section aria-label={t('confirm-title')}>
      <h3 className={styles.subtitle}>{t('confirm-title')}</h3>
      <ul className={styles.points}>
        {checkPoints.map((point) => (
          <li key={point}>
            <label>
              <input
                type="checkbox"
                checked={confirmed.includes(point)}
                disabled={!may}
                onChange={() => toggle(point)}
              />
              {t(`confirm.${point}`)}
            </label>
          </li>
        ))}
      </ul>
      {locked ? <p className={styles.quiet}>{locked}</p> : null}
      {isOpen && missing > 0 ? (
        <p className={styles.wrong} role="alert">
          {t('confirm-missing', { count: missing })}
        </p>
      ) : null}
      {check.error ? (
        <p className={styles.wrong} role="alert">
          {errors(errorKeyOf(check.error))}
        </p>
      ) : null}
      {may ? (
        <Button busy={check.isPending} look={missing === 0 ? 'primary' : 'outline'} onClick={confirm}>
          {t('check')} <Kbd>Ctrl ↵</Kbd>
        </Button>
      ) : null}
    </section>
  );
}

/** The order as the rule of the second check reads it. */
function toCheck(order: DispensingView, readerId: string): Parameters<typeof mayCheck>[0] {
  const scanners = order.lines.flatMap(({ packs }) => packs.map(({ scannedByPersonId }) => scannedByPersonId));
  const packing = packingOf(order);
  return {
    state: order.state,
    patientSideIds: order.patient.isReaders ? [readerId] : [],
    pickedByPersonIds: [...(order.picker ? [order.picker.personId] : []), ...scanners],
    lines: order.lines.flatMap(({ id, medicine, prescribed }) => {
      const line = packing.find((one) => one.id === id);
      return line ? [{ ...line, class: medicine.class, prescribed }] : [];
    }),
  };
}
