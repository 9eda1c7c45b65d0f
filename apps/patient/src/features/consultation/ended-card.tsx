import type { PatientRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { ButtonLink } from '@openward/ui/button';
import { ClinicalCard } from '@openward/ui/card';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconFileText } from '@tabler/icons-react';
import { useNow, useTranslations } from 'next-intl';
import styles from './consultation.module.css';

/** The end of a consultation: what the clinician wrote for the patient, and what comes next. */
export function EndedCard({ room }: { readonly room: PatientRoom }) {
  const now = useNow();
  const t = useTranslations('patient.consultation');
  const format = useFormat();
  const { clinician, endedAt, summary, state, journeyId, serviceName } = room.consultation;
  const byline = [format.person(clinician), endedAt ? format.nearDateTime(endedAt, now) : null];
  return (
    <ClinicalCard
      icon={<IconFileText size={22} stroke={1.75} />}
      title={t('summary')}
      byline={byline.filter(Boolean).join(' · ')}
      badge={<StatusBadge of="CONSULTATION" state={state} pill />}
      actions={
        <>
          <ButtonLink href={`/records/${journeyId}`} look="soft">
            {t('record')}
          </ButtonLink>
          <ButtonLink href="/care" look="outline">
            {t('again')}
          </ButtonLink>
        </>
      }
    >
      <p className={styles.summary}>{summary ?? t(state === 'CANCELLED' ? 'cancelled' : 'no-summary')}</p>
      <p className={styles.next}>{t('next', { service: format.localized(serviceName) })}</p>
    </ClinicalCard>
  );
}
