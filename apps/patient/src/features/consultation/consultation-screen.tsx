'use client';

import type { PatientRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { ClinicianBanner } from '@openward/ui/person-banner';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { useTitleOf } from '../shell/use-title-of.ts';
import styles from './consultation.module.css';
import { ConsultationThread } from './consultation-thread.tsx';
import { RoomFacts } from './room-facts.tsx';

interface ConsultationScreenProps {
  readonly room: PatientRoom;
  readonly personId: string;
}

/** The thread in the middle; who answers above it; beside it, on a wide screen, what belongs to this visit. */
export function ConsultationScreen({ room: initial, personId }: ConsultationScreenProps) {
  const t = useTranslations('patient.consultation');
  const format = useFormat();
  const titleOf = useTitleOf();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const options = trpc.consultation.room.queryOptions(
    { consultationId: initial.consultation.id },
    { initialData: initial },
  );
  const { data: room } = useQuery(options);
  const look = () => void queries.invalidateQueries({ queryKey: options.queryKey });
  useLiveEvent('consultation:changed', ({ consultationId }) => {
    if (consultationId === initial.consultation.id) look();
  });
  useOnline(look);
  const { consultation } = room;
  const { clinician } = consultation;
  return (
    <div className={styles.room}>
      <div className={styles.thread}>
        <ClinicianBanner
          name={format.person(clinician)}
          title={titleOf(clinician)}
          {...(clinician.institutionName ? { institution: format.localized(clinician.institutionName) } : {})}
          licence={clinician.licenceNumber}
          present={consultation.state === 'ACTIVE'}
          back={{ href: '/home', label: t('back') }}
        />
        <ConsultationThread room={room} personId={personId} />
      </div>
      <aside className={styles.side} aria-label={t('in-this')}>
        <RoomFacts room={room} />
      </aside>
    </div>
  );
}
