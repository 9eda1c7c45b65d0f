'use client';

import type { TicketView } from '@openward/domain/waiting-room';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { PageTitle } from '@openward/ui/page-title';
import { Page, StickyBar } from '@openward/ui/shell';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { useSecondsUntil } from '../sign-in/use-seconds-until.ts';
import { callAttention } from './call-attention.ts';
import styles from './waiting-room.module.css';

/** Called in: one large way in, and how long it stays open. */
export function Called({ ticket }: { readonly ticket: TicketView }) {
  const t = useTranslations('patient.waiting-room');
  const errors = useTranslations('errors');
  const format = useFormat();
  const router = useRouter();
  const trpc = useTRPC();
  const enter = useMutation(
    trpc.waitingRoom.enter.mutationOptions({
      onSuccess: ({ consultationId }) => router.push(`/consultation/${consultationId}`),
    }),
  );
  const { clinician, enterBy } = ticket;
  const secondsLeft = useSecondsUntil(enterBy?.getTime() ?? 0);
  const title = t('called');
  useEffect(() => (enterBy ? callAttention(title) : undefined), [enterBy, title]);
  const name = clinician ? format.person(clinician) : '';
  return (
    <>
      <PageTitle title={t('title')} back={{ href: '/home', label: t('back') }} />
      <Page>
        <section className={styles.called}>
          <p className={styles.number}>{format.ticketNumber(ticket.number)}</p>
          <div role="alert">
            <h2 className={styles.calledTitle}>{title}</h2>
            <p>{enterBy ? t('called-detail', { name }) : t('inside', { name })}</p>
          </div>
          {enterBy ? (
            <p className={styles.countdown} role="timer">
              {format.elapsed(secondsLeft)}
            </p>
          ) : null}
        </section>
        {enter.error ? <Banner tone="danger" live title={errors(errorKeyOf(enter.error))} /> : null}
        <Banner tone="facts" title={t('missed-rule')}>
          {t('missed-rule-detail')}
        </Banner>
      </Page>
      <StickyBar>
        <Button wide busy={enter.isPending} onClick={() => enter.mutate({ ticketId: ticket.id })}>
          {t('enter')}
        </Button>
      </StickyBar>
    </>
  );
}
