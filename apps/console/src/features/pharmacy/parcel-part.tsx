'use client';

import { findCity, findProvince, orderNumber, type DispensingView, type ParcelView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Facts } from '@openward/ui/facts';
import { useTranslations } from 'next-intl';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';
import styles from './dispensing.module.css';
import { FailedDelivery } from './failed-delivery.tsx';
import { ParcelEntry } from './parcel-entry.tsx';
import { ParcelTrail } from './parcel-trail.tsx';

/** Where it goes, with whom, and what happened on the way. */
export function ParcelPart({ order }: { readonly order: DispensingView }) {
  const t = useTranslations('console.pharmacy');
  const format = useFormat();
  const { recipient, phone, province, city, district, street } = order.address;
  const place = [findProvince(province)?.name, findCity(province, city)?.name].flatMap((name) =>
    name ? [format.localized(name)] : [],
  );
  const parts = format.locale === 'en' ? [street, district, ...place.toReversed()] : [...place, district, street];
  return (
    <section aria-label={t('parcel')}>
      <h3 className={styles.subtitle}>{t('parcel')}</h3>
      <Facts
        items={[
          { label: t('to'), value: parts.join(format.locale === 'en' ? ', ' : '') },
          { label: t('receiver'), value: `${recipient} · ${phone.replace(/^\+86/, '')}` },
        ]}
      />
      {order.parcels.map((parcel) => (
        <OneParcel key={parcel.id} order={order} parcel={parcel} />
      ))}
      {order.parcels.length === 0 ? (
        <p className={styles.quiet}>{t('no-parcel', { order: orderNumber(order.number) })}</p>
      ) : null}
    </section>
  );
}

interface OneParcelProps {
  readonly order: DispensingView;
  readonly parcel: ParcelView;
}

function OneParcel({ order, parcel }: OneParcelProps) {
  const { me } = useStaff();
  const picks = mayOpen(me, 'dispensing.pick');
  const isOpen = order.state === 'SHIPPED' || order.state === 'DELIVERY_FAILED';
  const isByHand = parcel.events.length > 0 && parcel.events.every(({ byHand }) => byHand);
  return (
    <div className={styles.parcel}>
      <ParcelTrail parcel={parcel} />
      {picks && order.state === 'DELIVERY_FAILED' ? <FailedDelivery parcel={parcel} /> : null}
      {picks && isOpen && isByHand ? <ParcelEntry parcelId={parcel.id} /> : null}
    </div>
  );
}
