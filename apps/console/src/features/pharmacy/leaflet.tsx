'use client';

import { dosageSchema } from '@openward/domain/prescribing';
import { orderNumber, prescriptionNumber, type DispensingLine, type DispensingView } from '@openward/domain/pharmacy';
import { dosageSentence } from '@openward/i18n';
import { useFormat } from '@openward/i18n/react';
import { useTranslations } from 'next-intl';
import styles from './print.module.css';

interface LeafletProps {
  readonly order: DispensingView;
  readonly line: DispensingLine;
}

/** What the patient reads about one medicine; rendered in the patient's language. */
export function Leaflet({ order, line }: LeafletProps) {
  const t = useTranslations('console.leaflet');
  const format = useFormat();
  const dosage = dosageSchema.safeParse(line.dosage);
  const { medicine } = line;
  return (
    <article className={styles.leaflet} lang={order.patient.locale}>
      <header>
        <h2>
          {format.localized(medicine.name)} {medicine.strength}
        </h2>
        <p className={styles.foot}>
          {[
            format.person(order.patient),
            orderNumber(order.number),
            order.prescription ? prescriptionNumber(order.prescription.number) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <section>
        <h3>{t('how')}</h3>
        <p className={styles.sentence}>
          {dosage.success
            ? dosageSentence(dosage.data, { days: line.days ?? 1, locale: order.patient.locale })
            : t('how-over-the-counter')}
        </p>
      </section>
      <section>
        <h3>{t('keep-in-mind')}</h3>
        <ul>
          {(['exactly', 'allergy', 'others', 'missed', 'children', 'keep'] as const).map((point) => (
            <li key={point}>{t(point)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('urgent')}</h3>
        <p>{t('urgent-detail', { ambulance: order.emergency.ambulance })}</p>
      </section>
      <p className={styles.foot}>{t('from', { pharmacy: format.localized(order.pharmacyName) })}</p>
    </article>
  );
}
