'use client';

import type { ParcelView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import styles from './dispensing.module.css';
import { useReread } from './use-dispensing.ts';
import { useNow } from '../now/index.ts';

/** Nobody took it: bring it again, or back to the pharmacy. */
export function FailedDelivery({ parcel }: { readonly parcel: ParcelView }) {
  const t = useTranslations('console.pharmacy');
  const errors = useTranslations('errors');
  const format = useFormat();
  const now = useNow();
  const trpc = useTRPC();
  const settled = { onSettled: useReread() };
  const redeliver = useMutation(trpc.pharmacy.redeliver.mutationOptions(settled));
  const callBack = useMutation(trpc.pharmacy.callBack.mutationOptions(settled));
  const parcelId = parcel.id;
  const failure = redeliver.error ?? callBack.error;
  return (
    <div className={styles.decide}>
      <p>
        {parcel.returnAskedAt
          ? t('return-asked', { time: format.nearDateTime(parcel.returnAskedAt, now, { within: true }) })
          : t('decide')}
      </p>
      {failure ? (
        <p className={styles.wrong} role="alert">
          {errors(errorKeyOf(failure))}
        </p>
      ) : null}
      {parcel.returnAskedAt ? null : (
        <div className={styles.acts}>
          <Button size="small" busy={redeliver.isPending} onClick={() => redeliver.mutate({ parcelId })}>
            {t('redeliver')}
          </Button>
          <Button look="outline" size="small" busy={callBack.isPending} onClick={() => callBack.mutate({ parcelId })}>
            {t('call-back')}
          </Button>
        </div>
      )}
    </div>
  );
}
