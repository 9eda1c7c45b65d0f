'use client';

import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { ErrorState } from '@openward/ui/error-state';
import { Kbd } from '@openward/ui/kbd';
import { AllergyBar } from '@openward/ui/person-banner';
import { Skeleton } from '@openward/ui/skeleton';
import { StatusBadge } from '@openward/ui/status-badge';
import { type } from '@openward/ui/type';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { useNow } from '../now/index.ts';
import { DraftEditor } from './draft-editor.tsx';
import styles from './prescribe.module.css';
import { useDesk } from './use-desk.ts';

interface PrescribeDrawerProps {
  readonly consultationId: string;
  readonly onClose: () => void;
}

/** A prescription is written beside the conversation, which stays in view. Escape outside a field closes it. */
export function PrescribeDrawer({ consultationId, onClose }: PrescribeDrawerProps) {
  const t = useTranslations('console.prescribe');
  const errors = useTranslations('errors');
  const work = useDesk(consultationId);
  const { data: desk } = work.desk;
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (!inField && !document.querySelector('[aria-modal="true"]')) onClose();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => escape(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  return (
    <div className={styles.drawer}>
      <header className={styles.head}>
        <div>
          <div className={styles.titleRow}>
            <h2 className={styles.title}>{t('title')}</h2>
            <StatusBadge of="PRESCRIPTION" state="DRAFT" />
          </div>
          <Named draft={desk?.draft ?? null} />
        </div>
        <Button look="quiet" onClick={onClose}>
          <IconX size={18} stroke={1.75} aria-hidden="true" />
          <span className={type.hidden}>{t('close')}</span>
          <Kbd>Esc</Kbd>
        </Button>
      </header>
      <Patient consultationId={consultationId} />
      {desk ? (
        <DraftEditor key={desk.draft?.id ?? 'new'} desk={desk} work={work} onSigned={onClose} />
      ) : work.desk.isError ? (
        <ErrorState title={t('failed')} onRetry={() => void work.desk.refetch()} retrying={work.desk.isFetching}>
          {errors(errorKeyOf(work.desk.error))}
        </ErrorState>
      ) : (
        <div className={styles.loading}>
          <Skeleton shape="rows" count={5} />
        </div>
      )}
    </div>
  );
}

function Named({ draft }: { readonly draft: { readonly number: number; readonly version: number } | null }) {
  const t = useTranslations('prescribing');
  const own = useTranslations('console.prescribe');
  if (!draft) return <p className={styles.quiet}>{own('not-saved')}</p>;
  return (
    <p className={styles.quiet}>
      {[t('number', { number: String(draft.number) }), t('version', { version: draft.version })].join(' · ')}
    </p>
  );
}

/** What must not be overlooked while prescribing: allergies, age, weight, pregnancy. */
function Patient({ consultationId }: { readonly consultationId: string }) {
  const t = useTranslations();
  const format = useFormat();
  const trpc = useTRPC();
  const now = useNow();
  const { data: room } = useQuery(trpc.consultation.room.queryOptions({ consultationId }));
  if (!room) return null;
  const { banner } = room;
  const facts = [
    t(`sex.${banner.sex}`),
    banner.birthDate ? format.age(banner.birthDate, now) : t('ui.patient.age-not-known'),
    banner.weightGrams ? format.measure(Math.round(banner.weightGrams / 100) / 10, 'kg') : null,
    `${t('ui.patient.pregnancy')}: ${t(`pregnancy.${banner.pregnancy}`)}`,
  ];
  return (
    <div className={styles.patient}>
      <AllergyBar allergies={banner.allergies} />
      <p className={styles.facts}>
        <strong>{format.person(banner)}</strong>
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </div>
  );
}
