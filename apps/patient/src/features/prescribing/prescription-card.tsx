'use client';

import { useFormat } from '@openward/i18n/react';
import { ButtonLink } from '@openward/ui/button';
import { ClinicalCard } from '@openward/ui/card';
import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { StatusBadge } from '@openward/ui/status-badge';
import { dosageSentence } from '@openward/i18n';
import { IconPrescription } from '@tabler/icons-react';
import { useNow, useTranslations } from 'next-intl';
import { errorKeyOf } from '@openward/api/client';
import styles from './prescription.module.css';
import { usePrescription } from './use-prescription.ts';

/** A prescription in the thread: what, how, where it stands, and what comes next. */
export function PrescriptionCard({ id }: { readonly id: string }) {
  const t = useTranslations('patient.prescription');
  const errors = useTranslations('errors');
  const format = useFormat();
  const now = useNow();
  const { data, isError, isFetching, error, refetch } = usePrescription(id);
  if (!data) {
    if (!isError) return <Skeleton shape="rows" count={2} />;
    return (
      <ErrorState title={t('failed')} onRetry={() => void refetch()} retrying={isFetching}>
        {errors(errorKeyOf(error))}
      </ErrorState>
    );
  }
  const { prescriber, signedAt, state, lines, validUntil } = data;
  const byline = [format.person(prescriber), signedAt ? format.nearDateTime(signedAt, now) : null];
  return (
    <ClinicalCard
      icon={<IconPrescription size={22} stroke={1.75} />}
      title={t('title')}
      byline={byline.filter(Boolean).join(' · ')}
      badge={<StatusBadge of="PRESCRIPTION" state={state} pill />}
      actions={
        <>
          {state === 'EFFECTIVE' ? <ButtonLink href={`/checkout?prescriptionId=${id}`}>{t('order')}</ButtonLink> : null}
          <ButtonLink href={`/prescriptions/${id}`} look="soft">
            {t('see')}
          </ButtonLink>
        </>
      }
    >
      <ul className={styles.brief}>
        {lines.map(({ id: lineId, medicine, dosage, days }) => (
          <li key={lineId}>
            <strong>{format.localized(medicine.name)}</strong> {medicine.strength.replace(' ', '\u00a0')}
            <span className={styles.quiet}>{dosageSentence(dosage, { days, locale: format.locale })}</span>
          </li>
        ))}
      </ul>
      {state === 'SIGNED' ? <p className={styles.quiet}>{t('next-review')}</p> : null}
      {state === 'EFFECTIVE' && validUntil ? (
        <p className={styles.quiet}>{t('valid', { until: format.nearDateTime(validUntil, now, { within: true }) })}</p>
      ) : null}
    </ClinicalCard>
  );
}
