'use client';

import type { ReferralView } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { useLiveEvent } from '@openward/realtime/client';
import { Button, ButtonLink } from '@openward/ui/button';
import { ClinicalCard } from '@openward/ui/card';
import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { IconArrowGuide } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { AnswerReferral } from './answer-referral.tsx';
import styles from './consultation.module.css';

/** The clinician suggests another service: why, where, at what price; the patient accepts or declines here. */
export function ReferralCard({ id }: { readonly id: string }) {
  const t = useTranslations('patient.consultation.referral');
  const trpc = useTRPC();
  const referral = useQuery(trpc.referral.get.queryOptions({ referralId: id }));
  useLiveEvent('journey:changed', ({ journeyId }) => {
    if (journeyId === referral.data?.journeyId) void referral.refetch();
  });
  if (referral.data) return <LoadedReferral referral={referral.data} onAnswered={() => void referral.refetch()} />;
  if (referral.isError)
    return <ErrorState title={t('failed')} onRetry={() => void referral.refetch()} retrying={referral.isFetching} />;
  return <Skeleton shape="rows" count={1} />;
}

interface LoadedReferralProps {
  readonly referral: ReferralView;
  readonly onAnswered: () => void;
}

function LoadedReferral({ referral, onAnswered }: LoadedReferralProps) {
  const now = useNow();
  const t = useTranslations('patient.consultation.referral');
  const format = useFormat();
  const [answer, setAnswer] = useState<'accept' | 'decline' | null>(null);
  const { service, madeBy, reason, state, createdAt } = referral;
  const price = service.priceMinor === 0 ? t('free') : format.money(service.priceMinor, service.currency);
  const isOpen = state === 'OPEN';
  return (
    <ClinicalCard
      icon={<IconArrowGuide size={22} stroke={1.75} />}
      title={t('title', { service: format.localized(service.name) })}
      byline={[format.person(madeBy), format.nearDateTime(createdAt, now)].join(' · ')}
      actions={
        isOpen && answer === null && service.isOpen ? (
          <>
            <Button look="outline" onClick={() => setAnswer('decline')}>
              {t('decline')}
            </Button>
            <Button onClick={() => setAnswer('accept')}>{t('accept')}</Button>
          </>
        ) : undefined
      }
    >
      <p className={styles.summary}>{reason}</p>
      <p className={styles.next}>{[format.localized(service.institutionName), price].join(' · ')}</p>
      {isOpen && answer ? (
        <AnswerReferral referral={referral} answer={answer} onKeep={() => setAnswer(null)} onAnswered={onAnswered} />
      ) : (
        <Standing referral={referral} />
      )}
    </ClinicalCard>
  );
}

/** What became of it, and the way on. */
function Standing({ referral }: { readonly referral: ReferralView }) {
  const t = useTranslations('patient.consultation.referral');
  const { state, ticketId, paymentId, service } = referral;
  if (state === 'DECLINED') return <p className={styles.next}>{t('declined')}</p>;
  if (state === 'OPEN') return service.isOpen ? null : <p className={styles.next}>{t('closed')}</p>;
  const way = ticketId ? `/waiting-room/${ticketId}` : paymentId ? `/pay/${paymentId}` : null;
  return (
    <>
      <p className={styles.next}>{t('accepted')}</p>
      {way ? (
        <ButtonLink href={way} look="soft" wide>
          {t(ticketId ? 'to-ticket' : 'to-payment')}
        </ButtonLink>
      ) : null}
    </>
  );
}
