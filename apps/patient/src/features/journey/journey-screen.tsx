'use client';

import type { JourneyView } from '@openward/domain/journey';
import { useFormat } from '@openward/i18n/react';
import { ButtonLink } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { Facts } from '@openward/ui/facts';
import { PageTitle } from '@openward/ui/page-title';
import { Page, Section } from '@openward/ui/shell';
import { IconMessages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { JourneyFollowUps } from '../follow-up/index.ts';
import { JourneyOrders } from '../pharmacy/index.ts';
import styles from './journey.module.css';
import { journeyPath } from './journey-path.ts';
import { namesOf } from './names-of.ts';
import { Timeline } from './timeline.tsx';
import { useJourneyNews } from './use-journey-news.ts';

/** The journey's facts, the way to its conversation, and its timeline. */
export function JourneyScreen({ journey: initial }: { readonly journey: JourneyView }) {
  const now = useNow();
  const t = useTranslations('patient.journey');
  const format = useFormat();
  const trpc = useTRPC();
  const { journeyId } = initial;
  const { data: journey } = useQuery(trpc.journey.get.queryOptions({ journeyId }, { initialData: initial }));
  useJourneyNews();
  const { consultationId } = journey;
  const names = namesOf(journey, format);
  const way =
    journey.stage === 'ended' ? (consultationId ? `/consultation/${consultationId}` : null) : journeyPath(journey);
  const facts = [
    { label: t('for'), value: names.patient },
    { label: t('opened'), value: format.nearDateTime(journey.openedAt, now) },
    ...(journey.serviceName ? [{ label: t('service'), value: format.localized(journey.serviceName) }] : []),
    ...(names.clinician ? [{ label: t('clinician'), value: names.clinician }] : []),
  ];
  return (
    <>
      <PageTitle title={t('title')} back={{ href: '/records', label: t('back') }} />
      <Page>
        <h2 className={styles.concern}>{journey.concern}</h2>
        <Card className={styles.facts ?? ''}>
          <Facts items={facts} />
        </Card>
        {way ? (
          <ButtonLink href={way} look={journey.stage === 'ended' ? 'soft' : 'primary'} wide>
            <IconMessages size={22} stroke={1.75} aria-hidden="true" />
            {t(journey.stage === 'ended' ? 'read' : `card.${journey.stage}.action`)}
          </ButtonLink>
        ) : null}
        <JourneyFollowUps journeyId={journeyId} />
        <JourneyOrders journeyId={journeyId} />
        <Section title={t('timeline')}>
          <Timeline steps={journey.timeline} />
        </Section>
      </Page>
    </>
  );
}
