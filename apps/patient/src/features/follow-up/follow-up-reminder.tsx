'use client';

import type { FollowUpList } from '@openward/domain/follow-up';
import { Row, RowList } from '@openward/ui/row';
import { IconCalendarHeart } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { useFollowUpNews } from './use-follow-up-news.ts';

/** On the home screen: the way to every follow-up, and how many wait for an answer; nothing when there are none. */
export function FollowUpReminder({ followUps: initial }: { readonly followUps: FollowUpList }) {
  const t = useTranslations('patient.follow-up');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.followUp.list.queryOptions(undefined, { initialData: initial }));
  useFollowUpNews();
  const { due, planned, past } = data;
  if (due.length + planned.length + past.length === 0) return null;
  const open = t('open-counts', { due: due.length, planned: planned.length });
  return (
    <RowList>
      <Row
        href="/follow-ups"
        icon={<IconCalendarHeart size={22} stroke={1.75} />}
        tone={due.length > 0 ? 'sand' : 'plain'}
        title={t('list')}
        detail={due.length + planned.length > 0 ? open : t('none-open')}
      />
    </RowList>
  );
}
