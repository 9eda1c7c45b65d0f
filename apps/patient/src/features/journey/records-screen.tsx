'use client';

import type { JourneyList } from '@openward/domain/journey';
import { ButtonLink } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { PageTitle } from '@openward/ui/page-title';
import { Row, RowList } from '@openward/ui/row';
import { Page, Section } from '@openward/ui/shell';
import { IconClipboardHeart, IconPrescription } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { JourneyRow } from './journey-row.tsx';
import { useJourneyNews } from './use-journey-news.ts';

/** The records tab. */
export function RecordsScreen({ journeys: initial }: { readonly journeys: JourneyList }) {
  const t = useTranslations('patient.journey');
  const shell = useTranslations('patient.shell');
  const prescription = useTranslations('patient.prescription');
  const trpc = useTRPC();
  const { data: journeys } = useQuery(trpc.journey.list.queryOptions(undefined, { initialData: initial }));
  useJourneyNews();
  const groups = [
    { title: t('open'), journeys: journeys.open },
    { title: t('past'), journeys: journeys.past },
  ].filter((group) => group.journeys.length > 0);
  return (
    <>
      <PageTitle large title={shell('records')} />
      <Page>
        {groups.length === 0 ? (
          <EmptyState
            icon={<IconClipboardHeart size={22} stroke={1.75} />}
            title={t('none')}
            action={
              <ButtonLink href="/care" look="soft" wide>
                {t('first')}
              </ButtonLink>
            }
          >
            {t('none-detail')}
          </EmptyState>
        ) : null}
        {groups.length > 0 ? (
          <RowList>
            <Row
              href="/prescriptions"
              icon={<IconPrescription size={22} stroke={1.75} />}
              title={prescription('list')}
            />
          </RowList>
        ) : null}
        {groups.map((group) => (
          <Section key={group.title} title={group.title}>
            <RowList>
              {group.journeys.map((journey) => (
                <JourneyRow key={journey.journeyId} journey={journey} />
              ))}
            </RowList>
          </Section>
        ))}
      </Page>
    </>
  );
}
