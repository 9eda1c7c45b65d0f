'use client';

import { orderStateSchema } from '@openward/domain/pharmacy';
import type { OverseenOrder } from '@openward/domain/supervision';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { listStyles as styles } from '../lists/index.ts';

interface OrdersFilterProps {
  readonly number: string;
  readonly state: OverseenOrder['state'] | undefined;
  readonly onNumber: (number: string) => void;
  readonly onState: (state: OverseenOrder['state'] | undefined) => void;
}

/** By number, whole or its first digits, and by state. */
export function OrdersFilter({ number, state, onNumber, onState }: OrdersFilterProps) {
  const t = useTranslations('console.orders');
  const states = useTranslations('state.ORDER');
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <>
      <input
        ref={field}
        type="search"
        inputMode="numeric"
        className={styles.search}
        aria-label={t('search')}
        placeholder={t('search')}
        maxLength={11}
        value={number}
        onChange={(event) => onNumber(event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 9))}
      />
      <select
        className={styles.search}
        aria-label={t('state')}
        value={state ?? ''}
        onChange={(event) => onState(orderStateSchema.options.find((one) => one === event.currentTarget.value))}
      >
        <option value="">{t('all-states')}</option>
        {orderStateSchema.options.map((one) => (
          <option key={one} value={one}>
            {states(one)}
          </option>
        ))}
      </select>
    </>
  );
}
