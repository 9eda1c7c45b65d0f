'use client';

import type { PrescriptionView } from '@openward/domain/prescribing';
import { dosageSentence } from '@openward/i18n';
import { useFormat } from '@openward/i18n/react';
import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { Button } from '@openward/ui/button';
import { ClinicalCard } from '@openward/ui/card';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconPrescription } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { useNow } from '../now/index.ts';
import { useStaff } from '../shell/staff.tsx';
import { useOpenPrescribing } from './open-prescribing.tsx';
import styles from './prescription-card.module.css';

/** A prescription in the thread, as it stands now. */
export function PrescriptionCard({ id }: { readonly id: string }) {
  const t = useTranslations('console.prescribe');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const client = useQueryClient();
  const prescription = useQuery(trpc.prescribing.get.queryOptions({ prescriptionId: id }));
  const reread = () => void client.invalidateQueries(trpc.prescribing.get.queryFilter({ prescriptionId: id }));
  useLiveEvent('journey:changed', ({ journeyId }) => {
    if (journeyId === prescription.data?.journeyId) reread();
  });
  useOnline(reread);
  if (prescription.data) return <Shown prescription={prescription.data} />;
  if (!prescription.isError) return <Skeleton shape="rows" count={2} />;
  return (
    <ErrorState title={t('failed')} onRetry={() => void prescription.refetch()} retrying={prescription.isFetching}>
      {errors(errorKeyOf(prescription.error))}
    </ErrorState>
  );
}

function Shown({ prescription }: { readonly prescription: PrescriptionView }) {
  const t = useTranslations('console.prescribe');
  const words = useTranslations('prescribing');
  const format = useFormat();
  const now = useNow();
  const { prescriber, signedAt, state, lines, number, version, reviews, validUntil } = prescription;
  const review = reviews.at(-1);
  const byline = [
    format.person(prescriber),
    signedAt ? format.nearDateTime(signedAt, now) : null,
    version > 1 ? words('version', { version }) : null,
  ];
  return (
    <ClinicalCard
      icon={<IconPrescription size={20} stroke={1.75} />}
      title={words('number', { number: String(number) })}
      byline={byline.filter(Boolean).join(' · ')}
      badge={<StatusBadge of="PRESCRIPTION" state={state} />}
      actions={<Acts prescription={prescription} />}
    >
      <ul className={styles.lines}>
        {lines.map(({ id, medicine, dosage, days, quantity }) => (
          <li key={id}>
            <strong>{format.localized(medicine.name)}</strong> {medicine.strength.replace(' ', '\u00a0')} ·{' '}
            {words('pack', { packs: quantity })}
            <span className={styles.sentence}>{dosageSentence(dosage, { days, locale: format.locale })}</span>
          </li>
        ))}
      </ul>
      {review?.reason ? (
        <p className={styles.reason}>
          {t('reviewed', { name: format.person(review.reviewer), reason: review.reason })}
        </p>
      ) : null}
      {prescription.voidReason ? (
        <p className={styles.reason}>{t('voided', { reason: prescription.voidReason })}</p>
      ) : null}
      {state === 'EFFECTIVE' && validUntil ? (
        <p className={styles.sentence}>
          {t('valid-until', { until: format.nearDateTime(validUntil, now, { within: true }) })}
        </p>
      ) : null}
    </ClinicalCard>
  );
}

/** What its doctor may still do: correct what came back, withdraw what nobody dispensed. */
function Acts({ prescription }: { readonly prescription: PrescriptionView }) {
  const t = useTranslations('console.prescribe');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const client = useQueryClient();
  const { me } = useStaff();
  const open = useOpenPrescribing();
  const [asking, setAsking] = useState(false);
  const { id, state, next, consultationId, prescriber } = prescription;
  const withdraw = useMutation(
    trpc.prescribing.void.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        void client.invalidateQueries(trpc.prescribing.pathFilter());
      },
    }),
  );
  if (prescriber.personId !== me.personId) return null;
  const isReturned = state === 'RETURNED' && (next === null || next.state === 'DRAFT');
  if (isReturned && open) {
    return (
      <Button size="small" onClick={() => open(consultationId)}>
        {t('new-version')}
      </Button>
    );
  }
  if (state !== 'SIGNED' && state !== 'EFFECTIVE' && state !== 'PARTLY_DISPENSED') return null;
  if (!asking) {
    return (
      <Button size="small" look="quiet" onClick={() => setAsking(true)}>
        {t('void')}
      </Button>
    );
  }
  return (
    <ConfirmInline
      title={t('void-title')}
      consequence={t('void-consequence')}
      confirmLabel={t('void')}
      keepLabel={t('void-keep')}
      busy={withdraw.isPending}
      error={withdraw.error ? errors(errorKeyOf(withdraw.error)) : null}
      onConfirm={(reason) => withdraw.mutate({ prescriptionId: id, reason })}
      onKeep={() => setAsking(false)}
    />
  );
}
