'use client';

import type { SummaryView } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { ButtonLink } from '@openward/ui/button';
import { ClinicalCard } from '@openward/ui/card';
import { EmergencyNotice } from '@openward/ui/emergency-notice';
import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { StatusBadge } from '@openward/ui/status-badge';
import { useLiveEvent } from '@openward/realtime/client';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import styles from './consultation.module.css';

/** How a consultation ended: what the clinician wrote for the patient, what became of the fee, what comes next. */
export function SummaryCard({ id }: { readonly id: string }) {
  const t = useTranslations('patient.consultation');
  const trpc = useTRPC();
  const summary = useQuery(trpc.consultation.summary.queryOptions({ consultationId: id }));
  useLiveEvent('journey:changed', ({ journeyId }) => {
    if (journeyId === summary.data?.consultation.journeyId) void summary.refetch();
  });
  if (summary.data) return <LoadedSummary view={summary.data} />;
  if (summary.isError)
    return <ErrorState title={t('card-failed')} onRetry={() => void summary.refetch()} retrying={summary.isFetching} />;
  return <Skeleton shape="rows" count={1} />;
}

function LoadedSummary({ view }: { readonly view: SummaryView }) {
  const now = useNow();
  const t = useTranslations('patient.consultation');
  const format = useFormat();
  const { consultation, diagnosis, refund, ambulance } = view;
  const { clinician, endedAt, summary, state, journeyId, serviceName } = consultation;
  const isUnsuitable = state === 'ENDED_UNSUITABLE';
  const byline = [format.person(clinician), endedAt ? format.nearDateTime(endedAt, now) : null];
  const money = refund ? format.money(refund.amountMinor, refund.currency) : '';
  return (
    <ClinicalCard
      icon={<IconFileText size={22} stroke={1.75} />}
      title={t(isUnsuitable ? 'unsuitable' : 'summary')}
      byline={byline.filter(Boolean).join(' · ')}
      badge={<StatusBadge of="CONSULTATION" state={state} pill />}
      actions={
        <>
          <ButtonLink href={`/records/${journeyId}`} look="soft">
            {t('record')}
          </ButtonLink>
          <ButtonLink href="/care" look="outline">
            {t('again')}
          </ButtonLink>
        </>
      }
    >
      <p className={styles.summary}>{summary ?? t('no-summary')}</p>
      {diagnosis ? (
        <p className={styles.next}>
          {t('diagnosis', { code: diagnosis.code, name: format.localized(diagnosis.name) })}
        </p>
      ) : null}
      {refund ? <p className={styles.next}>{t(`refund.${refund.state}`, { money })}</p> : null}
      {isUnsuitable ? (
        <EmergencyNotice title={t('worse')} detail={t('worse-detail')} number={ambulance} />
      ) : (
        <p className={styles.next}>{t('next', { service: format.localized(serviceName) })}</p>
      )}
    </ClinicalCard>
  );
}
