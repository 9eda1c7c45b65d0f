'use client';

import type { ParcelView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Facts } from '@openward/ui/facts';
import { useTranslations } from 'next-intl';
import { useNow } from '../now/index.ts';
import styles from './dispensing.module.css';
import { usePlace } from './use-place.ts';

/** With whom a parcel goes, and what happened on the way, latest first. */
export function ParcelTrail({ parcel }: { readonly parcel: ParcelView }) {
  const t = useTranslations('console.pharmacy');
  const kind = useTranslations('console.pharmacy.event');
  const format = useFormat();
  const now = useNow();
  const placeName = usePlace();
  return (
    <>
      <Facts
        items={[
          { label: t('carrier'), value: parcel.carrier === 'demo-courier' ? t('demo-courier') : parcel.carrier },
          { label: t('tracking'), value: parcel.trackingNumber },
        ]}
      />
      <ul className={styles.history}>
        {parcel.events.map((event) => (
          <li key={event.id}>
            <span className={styles.quiet}>{format.nearDateTime(event.occurredAt, now)}</span>
            <span>{kind(event.kind)}</span>
            <span className={styles.quiet}>
              {[event.place ? placeName(event.place) : null, event.byHand ? t('entered-by-hand') : null]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
        {parcel.events.length === 0 ? <li className={styles.quiet}>{t('not-fetched')}</li> : null}
      </ul>
    </>
  );
}
