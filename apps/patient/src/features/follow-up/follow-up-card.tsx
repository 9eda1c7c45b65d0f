'use client';

import { useFormat } from '@openward/i18n/react';
import { ButtonLink } from '@openward/ui/button';
import { ClinicalCard } from '@openward/ui/card';
import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconCalendarHeart } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { useFollowUpNews } from './use-follow-up-news.ts';

/** The plan in the thread, as it stands now. */
export function FollowUpCard({ id }: { readonly id: string }) {
  const t = useTranslations('patient.follow-up');
  const now = useNow();
  const format = useFormat();
  const trpc = useTRPC();
  const { data: followUp, refetch, isError, isFetching } = useQuery(trpc.followUp.get.queryOptions({ followUpId: id }));
  useFollowUpNews();
  if (!followUp) {
    return isError ? (
      <ErrorState title={t('card-failed')} onRetry={() => void refetch()} retrying={isFetching} />
    ) : (
      <Skeleton shape="rows" count={1} />
    );
  }
  const { state, plan, dueAt, answerBy, closedAt } = followUp;
  const counts = { questions: plan.questions.length, measurements: plan.measurements.length };
  const about = {
    PLANNED: t('asked-on', { day: format.date(dueAt, { now }) }),
    DUE: t('answer-by', { day: format.nearDateTime(answerBy, now, { within: true }) }),
    COMPLETED: t('answered-on', { day: format.nearDateTime(closedAt ?? dueAt, now, { within: true }) }),
    MISSED: t('missed-short'),
    CANCELLED: t('cancelled-short'),
  };
  return (
    <ClinicalCard
      icon={<IconCalendarHeart size={22} stroke={1.75} />}
      tone="sand"
      title={t('title')}
      byline={format.person(followUp.plannedBy)}
      badge={<StatusBadge of="FOLLOW_UP" state={state} pill />}
      actions={
        <ButtonLink href={`/follow-ups/${id}`} look={state === 'DUE' ? 'primary' : 'soft'} wide>
          {t(state === 'DUE' ? 'answer' : 'open')}
        </ButtonLink>
      }
    >
      <p>{about[state]}</p>
      <p>{t('counts', counts)}</p>
    </ClinicalCard>
  );
}
