'use client';

import { RowList } from '@openward/ui/row';
import { Section } from '@openward/ui/shell';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { FollowUpRow } from './follow-up-row.tsx';
import { useFollowUpNews } from './use-follow-up-news.ts';

/** The plans of one journey; nothing when there are none. */
export function JourneyFollowUps({ journeyId }: { readonly journeyId: string }) {
  const t = useTranslations('patient.follow-up');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.followUp.list.queryOptions());
  useFollowUpNews();
  const own = data
    ? [...data.due, ...data.planned, ...data.past].filter((followUp) => followUp.journeyId === journeyId)
    : [];
  if (own.length === 0) return null;
  return (
    <Section title={t('list')}>
      <RowList>
        {own.map((followUp) => (
          <FollowUpRow key={followUp.followUpId} followUp={followUp} />
        ))}
      </RowList>
    </Section>
  );
}
