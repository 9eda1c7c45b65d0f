import type { OrderView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Card } from '@openward/ui/card';
import { Facts } from '@openward/ui/facts';
import { JourneyTimeline } from '@openward/ui/journey-timeline';
import { Section } from '@openward/ui/shell';
import { useNow, useTranslations } from 'next-intl';
import styles from './pharmacy.module.css';

/** Where the parcel was last seen, newest first. */
export function ParcelTrack({ parcel }: { readonly parcel: OrderView['parcels'][number] }) {
  const t = useTranslations('patient.orders');
  const now = useNow();
  const format = useFormat();
  const { carrier, trackingNumber, events } = parcel;
  return (
    <Section title={t('parcel')}>
      <Card className={styles.padded ?? ''}>
        <Facts
          items={[
            { label: t('carrier'), value: carrier === 'demo-courier' ? t('demo-courier') : carrier },
            { label: t('tracking'), value: trackingNumber },
          ]}
        />
      </Card>
      {events.length === 0 ? (
        <p className={styles.detail}>{t('no-events')}</p>
      ) : (
        <div role="log" aria-label={t('parcel')}>
          <JourneyTimeline
            steps={events.map(({ id, kind, place, occurredAt }, index) => ({
              key: id,
              title: t(`event.${kind}`),
              status: index === 0 && kind !== 'DELIVERED' && kind !== 'RETURNED' ? 'current' : 'done',
              lines: [[place, format.nearDateTime(occurredAt, now)].filter(Boolean).join(' · ')],
            }))}
          />
        </div>
      )}
    </Section>
  );
}
