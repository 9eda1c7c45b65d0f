'use client';

import type { TicketView } from '@openward/domain/waiting-room';
import { useFormat } from '@openward/i18n/react';
import { useConnectionState } from '@openward/realtime/client';
import { Banner } from '@openward/ui/banner';
import { ButtonLink } from '@openward/ui/button';
import { EmergencyNotice } from '@openward/ui/emergency-notice';
import { LiveDot } from '@openward/ui/live-dot';
import { PageTitle } from '@openward/ui/page-title';
import { Page, Section, StickyBar } from '@openward/ui/shell';
import { StepsList } from '@openward/ui/steps-list';
import { TargetBar } from '@openward/ui/target-bar';
import { TicketCard } from '@openward/ui/ticket-card';
import { IconBellOff, IconDoorExit } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { AddToDescription } from './add-to-description.tsx';
import { Called } from './called.tsx';
import { GiveUp } from './give-up.tsx';
import { TicketEnded } from './ticket-ended.tsx';
import { useTicket } from './use-ticket.ts';

const next = ['taken', 'missed', 'chat'] as const;

/** Number, place and wait, live; the way in once called; nothing is lost by leaving. */
export function WaitingRoomScreen({ ticket: initial }: { readonly ticket: TicketView }) {
  const t = useTranslations('patient.waiting-room');
  const format = useFormat();
  const ticket = useTicket(initial);
  const connection = useConnectionState();
  const waited = Math.max(0, (ticket.asOf.getTime() - ticket.waitingSince.getTime()) / 1_000);
  if (ticket.state === 'IN_CONSULTATION') return <Called ticket={ticket} />;
  if (ticket.state !== 'WAITING' && ticket.state !== 'OFFERED') return <TicketEnded ticket={ticket} />;
  return (
    <>
      <PageTitle
        title={t('title')}
        back={{ href: '/home', label: t('back') }}
        trailing={<LiveDot>{t('updated', { time: format.time(ticket.asOf) })}</LiveDot>}
      />
      <Page>
        {connection === 'offline' ? (
          <Banner tone="network" live title={t('offline')}>
            {t('offline-detail')}
          </Banner>
        ) : null}
        {ticket.missedCalls > 0 ? (
          <Banner tone="network" icon={<IconBellOff size={20} stroke={1.75} />} title={t('missed')}>
            {t('missed-detail')}
          </Banner>
        ) : null}
        {ticket.movedFrom ? (
          <Banner tone="facts" live title={t('moved', { service: format.localized(ticket.movedFrom) })}>
            {t('moved-detail')}
          </Banner>
        ) : null}
        <TicketCard
          service={format.localized(ticket.serviceName)}
          patientName={format.person({ name: ticket.patientName, latinName: ticket.patientLatinName })}
          number={ticket.number}
          place={ticket.state === 'OFFERED' ? 1 : ticket.place}
          wait={ticket.wait}
        />
        <TargetBar
          title={t('target', { time: format.duration(ticket.targetSeconds) })}
          ratio={waited / ticket.targetSeconds}
          from={t('waited', { time: format.duration(waited) })}
          to={format.duration(ticket.targetSeconds)}
        >
          {t('on-duty', { count: ticket.cliniciansOnDuty })}
        </TargetBar>
        <AddToDescription ticket={ticket} />
        <Section title={t('next')}>
          <StepsList steps={next.map((step) => ({ title: t(`steps.${step}`), detail: t(`steps.${step}-detail`) }))} />
        </Section>
        <EmergencyNotice title={t('worse')} detail={t('worse-detail')} number={ticket.emergency.ambulance} />
        <GiveUp ticketId={ticket.id} />
      </Page>
      <StickyBar>
        <ButtonLink href="/home" look="soft" wide>
          <IconDoorExit size={22} stroke={1.75} aria-hidden="true" />
          {t('leave-page')}
        </ButtonLink>
      </StickyBar>
    </>
  );
}
