'use client';

import type { DispensingView } from '@openward/domain/pharmacy';
import { Button } from '@openward/ui/button';
import { TextField } from '@openward/ui/field';
import { Kbd } from '@openward/ui/kbd';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '@openward/api/client';
import styles from './dispensing.module.css';
import { useCommandKeys } from './use-command-keys.ts';
import { useReread } from './use-dispensing.ts';

/** Hands the parcel over: booked by itself, or to whom and under which number where nothing is booked. */
export function ShipForm({ order }: { readonly order: DispensingView }) {
  const t = useTranslations('console.pharmacy');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const reread = useReread();
  const [carrier, setCarrier] = useState('');
  const [trackingNumber, setTrackingNumber] = useState('');
  const { orderId, courier } = order;
  const ship = useMutation(trpc.pharmacy.ship.mutationOptions({ onSettled: reread }));
  const hand = () => {
    if (!ship.isPending)
      ship.mutate({
        orderId,
        byHand: courier.books ? null : { carrier: carrier.trim(), trackingNumber: trackingNumber.trim() },
      });
  };
  useCommandKeys({ onPass: hand });
  const refusal = ship.error ? refusalOf(ship.error) : null;
  const wrong = (field: string) => (refusal?.fields[`byHand.${field}`] ? t('field-short') : null);
  const hasFieldErrors = wrong('carrier') !== null || wrong('trackingNumber') !== null;
  return (
    <footer className={styles.foot}>
      <div className={styles.shipText}>
        <p className={styles.todo}>{t('todo.CHECKED')}</p>
        <p className={styles.quiet}>{courier.books ? t(courier.isDemo ? 'booked-demo' : 'booked') : t('by-hand')}</p>
        {courier.books ? null : (
          <div className={styles.fields}>
            <TextField
              label={t('carrier')}
              maxLength={60}
              value={carrier}
              error={wrong('carrier')}
              onChange={(event) => setCarrier(event.currentTarget.value)}
            />
            <TextField
              label={t('tracking')}
              maxLength={60}
              value={trackingNumber}
              error={wrong('trackingNumber')}
              onChange={(event) => setTrackingNumber(event.currentTarget.value)}
            />
          </div>
        )}
        {ship.error && !hasFieldErrors ? (
          <p className={styles.wrong} role="alert">
            {errors(errorKeyOf(ship.error))}
          </p>
        ) : null}
      </div>
      <div className={styles.acts}>
        <Button busy={ship.isPending} onClick={hand}>
          {t('ship')} <Kbd>Ctrl ↵</Kbd>
        </Button>
      </div>
    </footer>
  );
}
