'use client';

import type { FollowUpView } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { ButtonLink } from '@openward/ui/button';
import { PageTitle } from '@openward/ui/page-title';
import { Page, Section } from '@openward/ui/shell';
import { useQuery } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { Answered } from './answered.tsx';
import { AnswersList } from './answers-list.tsx';
import { Questionnaire } from './questionnaire.tsx';
import { useFollowUpNews } from './use-follow-up-news.ts';

/** One follow-up: the questions while it is due, before that what will be asked, afterwards what became of it. */
export function FollowUpScreen({ followUp: initial }: { readonly followUp: FollowUpView }) {
  const t = useTranslations('patient.follow-up');
  const trpc = useTRPC();
  const { followUpId } = initial;
  const { data: followUp } = useQuery(trpc.followUp.get.queryOptions({ followUpId }, { initialData: initial }));
  useFollowUpNews();
  return (
    <>
      <PageTitle title={t('title')} back={{ href: '/follow-ups', label: t('back') }} />
      {followUp.state === 'DUE' ? (
        <Questionnaire followUp={followUp} />
      ) : (
        <Page>
          {followUp.state === 'COMPLETED' ? <Answered followUp={followUp} /> : <NotNow followUp={followUp} />}
        </Page>
      )}
    </>
  );
}

/** Planned, missed or cancelled: nothing to answer, and what to do instead. */
function NotNow({ followUp }: { readonly followUp: FollowUpView }) {
  const t = useTranslations('patient.follow-up');
  const format = useFormat();
  const now = useNow();
  const { state, dueAt, plannedBy, journeyId } = followUp;
  const name = format.person(plannedBy);
  const isPlanned = state === 'PLANNED';
  return (
    <>
      {isPlanned ? (
        <Banner tone="facts" title={t('asked-on', { day: format.date(dueAt, { now }) })}>
          {t('planned-detail', { name })}
        </Banner>
      ) : (
        <Banner tone="facts" title={t(state === 'MISSED' ? 'missed' : 'cancelled')}>
          {t(state === 'MISSED' ? 'missed-detail' : 'cancelled-detail', { name })}
        </Banner>
      )}
      <Section title={t(isPlanned ? 'will-ask' : 'was-asked')}>
        <AnswersList followUp={followUp} />
      </Section>
      {isPlanned ? null : (
        <ButtonLink href="/care" look="soft" wide>
          {t('get-care')}
        </ButtonLink>
      )}
      <ButtonLink href={`/records/${journeyId}`} look={isPlanned ? 'soft' : 'outline'} wide>
        {t('journey')}
      </ButtonLink>
    </>
  );
}
