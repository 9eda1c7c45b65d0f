'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { EarlierVisit } from './earlier-visit.tsx';
import { HealthLists } from './health-lists.tsx';
import styles from './panel.module.css';

interface RecordTabProps {
  readonly room: ClinicianRoom;
  readonly now: Date;
}

/** Conditions and allergies as recorded, then the earlier visits this clinician may read. */
export function RecordTab({ room, now }: RecordTabProps) {
  return (
    <div className={styles.stack}>
      <HealthLists banner={room.banner} />
      <Earlier consultationId={room.consultation.id} now={now} />
    </div>
  );
}

function Earlier({ consultationId, now }: { readonly consultationId: string; readonly now: Date }) {
  const t = useTranslations('console.record');
  const trpc = useTRPC();
  const record = useQuery(trpc.consultation.record.queryOptions({ consultationId }));
  return (
    <section>
      <h3 className={styles.title}>{t('earlier')}</h3>
      {record.data ? (
        record.data.consultations.length > 0 ? (
          record.data.consultations.map((visit) => <EarlierVisit key={visit.consultationId} visit={visit} now={now} />)
        ) : (
          <p className={styles.text}>{t('earlier-none')}</p>
        )
      ) : record.isError ? (
        <ErrorState title={t('earlier-failed')} onRetry={() => void record.refetch()} retrying={record.isFetching} />
      ) : (
        <Skeleton shape="rows" count={2} />
      )}
    </section>
  );
}
