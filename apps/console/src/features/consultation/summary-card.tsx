'use client';

import { useFormat } from '@openward/i18n/react';
import { ClinicalCard } from '@openward/ui/card';
import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import styles from './consultation.module.css';

/** How a visit of this journey ended: what the patient was told, the diagnosis, what became of the fee. */
export function SummaryCard({ id }: { readonly id: string }) {
  const now = useNow();
  const t = useTranslations('console.consultation');
  const format = useFormat();
  const trpc = useTRPC();
  const summary = useQuery(trpc.consultation.summary.queryOptions({ consultationId: id }));
  if (summary.isError)
    return (
      <ErrorState title={t('summary-failed')} onRetry={() => void summary.refetch()} retrying={summary.isFetching} />
    );
  if (!summary.data) return <Skeleton shape="rows" count={1} />;
  const { consultation, diagnosis, refund } = summary.data;
  const { clinician, endedAt, state, serviceName } = consultation;
  const about = [format.person(clinician), format.localized(serviceName), endedAt && format.nearDateTime(endedAt, now)];
  const money = refund ? format.money(refund.amountMinor, refund.currency) : '';
  return (
    <ClinicalCard
      icon={<IconFileText />}
      title={t(state === 'ENDED_UNSUITABLE' ? 'advice-given' : 'summary')}
      byline={about.filter(Boolean).join(' · ')}
      badge={<StatusBadge of="CONSULTATION" state={state} />}
    >
      <p className={styles.text}>{consultation.summary ?? t('no-summary')}</p>
      {diagnosis ? (
        <p className={styles.quiet}>{[diagnosis.code, format.localized(diagnosis.name)].join(' ')}</p>
      ) : null}
      {refund ? <p className={styles.quiet}>{t(`refund.${refund.state}`, { money })}</p> : null}
    </ClinicalCard>
  );
}
