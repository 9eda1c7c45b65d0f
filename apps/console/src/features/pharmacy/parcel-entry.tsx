'use client';

import { parcelEventKinds, type ParcelEventKind } from '@openward/domain/pharmacy';
import { Button } from '@openward/ui/button';
import { SelectField, TextField } from '@openward/ui/field';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import styles from './dispensing.module.css';
import { useReread } from './use-dispensing.ts';

/** What the courier said on the telephone; the row says who entered it. */
export function ParcelEntry({ parcelId }: { readonly parcelId: string }) {
  const t = useTranslations('console.pharmacy');
  const kinds = useTranslations('console.pharmacy.event');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const [kind, setKind] = useState<ParcelEventKind>('IN_TRANSIT');
  const [place, setPlace] = useState('');
  const [code, setCode] = useState('');
  const enter = useMutation(
    trpc.pharmacy.enterParcelEvent.mutationOptions({ onSuccess: () => setPlace(''), onSettled: useReread() }),
  );
  return (
    <div className={styles.decide}>
      <p>{t('enter-title')}</p>
      <div className={styles.fields}>
        <SelectField
          label={t('enter-kind')}
          value={kind}
          onChange={(event) =>
            setKind(parcelEventKinds.find((one) => one === event.currentTarget.value) ?? 'IN_TRANSIT')
          }
        >
          {parcelEventKinds.map((one) => (
            <option key={one} value={one}>
              {kinds(one)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('enter-place')}
          maxLength={80}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        {kind === 'DELIVERED' ? (
          <TextField
            label={t('enter-code')}
            hint={t('enter-code-hint')}
            inputMode="numeric"
            maxLength={4}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value.replaceAll(/\D/g, ''))}
          />
        ) : null}
      </div>
      {enter.error ? (
        <p className={styles.wrong} role="alert">
          {errors(errorKeyOf(enter.error))}
        </p>
      ) : null}
      <div className={styles.acts}>
        <Button
          size="small"
          look="outline"
          busy={enter.isPending}
          disabled={kind === 'DELIVERED' && code.length < 4}
          onClick={() => enter.mutate({ parcelId, kind, place: place.trim() || null, code: code || null })}
        >
          {t('enter')}
        </Button>
      </div>
    </div>
  );
}
