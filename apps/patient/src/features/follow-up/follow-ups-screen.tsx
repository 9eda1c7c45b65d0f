'use client';

import type { FollowUpList } from '@openward/domain/follow-up';
import { ButtonLink } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { PageTitle } from '@openward/ui/page-title';
import { RowList } from '@openward/ui/row';
import { Page, Section } from '@openward/ui/shell';
import { IconCalendarHeart } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { FollowUpRow } from './follow-up-row.tsx';
import { useFollowUpNews } from './use-follow-up-news.ts';

/** Every follow-up of the patient and the wards, due ones first. */
export function FollowUpsScreen({ followUps: initial }: { readonly followUps: FollowUpList }) {
  const t = useTranslations('patient.follow-up');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.followUp.list.queryOptions(undefined, { initialData: initial }));
  useFollowUpNews();
  const groups = [
    { title: t('due'), followUps: data.due },
    { title: t('planned'), followUps: data.planned },
    { title: t('past'), followUps: data.past },
  ].filter((group) => group.followUps.length > 0);
  return (
    <>
      <PageTitle title={t('list')} back={{ href: '/home', label: t('home') }} />
      <Page>
        {groups.length === 0 ? (
          <EmptyState
            icon={<IconCalendarHeart size={22} stroke={1.75} />}
            title={t('none')}
            action={
              <ButtonLink href="/care" look="soft" wide>
                {t('get-care')}
              </ButtonLink>
            }
          >
            {t('none-detail')}
          </EmptyState>
        ) : null}
        {groups.map((group) => (
          <Section key={group.title} title={group.title}>
            <RowList>
              {group.followUps.map((followUp) => (
                <FollowUpRow key={followUp.followUpId} followUp={followUp} />
              ))}
            </RowList>
          </Section>
        ))}
      </Page>
    </>
  );
}
