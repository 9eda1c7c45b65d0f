'use client';

import type { PatientMe } from '@openward/domain/identity';
import type { FollowUpList } from '@openward/domain/follow-up';
import { defaultEmergency, type ServiceCard } from '@openward/domain/institution';
import type { JourneyList } from '@openward/domain/journey';
import { useFormat } from '@openward/i18n/react';
import { EmptyState } from '@openward/ui/empty-state';
import { EmergencyNotice } from '@openward/ui/emergency-notice';
import { PersonAvatar } from '@openward/ui/person-avatar';
import { RowList } from '@openward/ui/row';
import { Page, Section } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { IconClipboardHeart } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { FollowUpReminder } from '../follow-up/index.ts';
import { byUrgency } from '../journey/by-urgency.ts';
import { JourneyRow } from '../journey/journey-row.tsx';
import { OpenOrders } from '../pharmacy/index.ts';
import { OpenJourney } from '../journey/open-journey.tsx';
import { useJourneyNews } from '../journey/use-journey-news.ts';
import { CareGrid } from './care-grid.tsx';
import { Family } from './family.tsx';
import styles from './home-screen.module.css';

interface HomeScreenProps {
  readonly me: PatientMe;
  readonly journeys: JourneyList;
  readonly services: readonly ServiceCard[];
  readonly followUps: FollowUpList;
}

const recentCount = 3;

/** The signed-in home: the way back to what is open, then care, family and recent records. */
export function HomeScreen({ me, journeys: initial, services, followUps }: HomeScreenProps) {
  const t = useTranslations('patient.home');
  const format = useFormat();
  const trpc = useTRPC();
  const { data: journeys } = useQuery(trpc.journey.list.queryOptions(undefined, { initialData: initial }));
  useJourneyNews();
  const [first, ...others] = byUrgency(journeys.open);
  const recent = journeys.past.slice(0, recentCount);
  return (
    <Page>
      <div className={styles.who}>
        <PersonAvatar name={format.person(me)} tone="sand" />
        <h1 className={styles.name}>{format.person(me)}</h1>
      </div>
      {first ? <OpenJourney journey={first} /> : null}
      {others.length > 0 ? (
        <Section title={t('also-open')}>
          <RowList>
            {others.map((journey) => (
              <JourneyRow key={journey.journeyId} journey={journey} />
            ))}
          </RowList>
        </Section>
      ) : null}
      <FollowUpReminder followUps={followUps} />
      <OpenOrders />
      <Section
        title={t('get-care')}
        action={
          <Link className={type.link} href="/care">
            {t('all-services')}
          </Link>
        }
      >
        <CareGrid services={services} />
      </Section>
      {me.family.length > 0 ? (
        <Section title={t('family')}>
          <Family me={me} />
        </Section>
      ) : null}
      <Section
        title={t('recent')}
        action={
          journeys.past.length > recentCount ? (
            <Link className={type.link} href="/records">
              {t('all')}
            </Link>
          ) : undefined
        }
      >
        {recent.length > 0 ? (
          <RowList>
            {recent.map((journey) => (
              <JourneyRow key={journey.journeyId} journey={journey} />
            ))}
          </RowList>
        ) : (
          <EmptyState icon={<IconClipboardHeart size={22} stroke={1.75} />} title={t('no-records')}>
            {t('no-records-detail')}
          </EmptyState>
        )}
      </Section>
      <EmergencyNotice title={t('emergency')} detail={t('emergency-detail')} number={defaultEmergency().ambulance} />
    </Page>
  );
}
