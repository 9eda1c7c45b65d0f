'use client';

import type { ReferralView } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { useLiveEvent } from '@openward/realtime/client';
import { ClinicalCard } from '@openward/ui/card';
import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { MeaningBadge } from '@openward/ui/status-badge';
import { IconArrowGuide } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import styles from './consultation.module.css';

const meanings = { OPEN: 'with-someone', ACCEPTED: 'done', DECLINED: 'closed' } as const satisfies Record<
  ReferralView['state'],
  string
>;

/** Where the patient was sent, why, and what they answered. */
export function ReferralCard({ id }: { readonly id: string }) {
  const now = useNow();
  const t = useTranslations('console.consultation');
  const format = useFormat();
  const trpc = useTRPC();
  const referral = useQuery(trpc.referral.get.queryOptions({ referralId: id }));
  useLiveEvent('journey:changed', ({ journeyId }) => {
    if (journeyId === referral.data?.journeyId) void referral.refetch();
  });
  if (referral.isError)
    return (
      <ErrorState title={t('referral-failed')} onRetry={() => void referral.refetch()} retrying={referral.isFetching} />
    );
  if (!referral.data) return <Skeleton shape="rows" count={1} />;
  const { service, madeBy, reason, state, createdAt } = referral.data;
  return (
    <ClinicalCard
      icon={<IconArrowGuide />}
      title={t('referral', { service: format.localized(service.name) })}
      byline={[format.person(madeBy), format.nearDateTime(createdAt, now)].join(' · ')}
      badge={<MeaningBadge meaning={meanings[state]} label={t(`referral-state.${state}`)} />}
    >
      <p className={styles.text}>{reason}</p>
      <p className={styles.quiet}>
        {[
          format.localized(service.institutionName),
          service.priceMinor === 0 ? t('free') : format.money(service.priceMinor, service.currency),
        ].join(' · ')}
      </p>
    </ClinicalCard>
  );
}
