'use client';

import type { ClinicianRoom, EvidenceView } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { Facts } from '@openward/ui/facts';
import { MeaningBadge } from '@openward/ui/status-badge';
import { IconFileCertificate } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { errorKeyOf } from '@openward/api/client';
import { Files } from './files.tsx';
import styles from './panel.module.css';
import { useConfirmEvidence } from './use-confirm-evidence.ts';

interface DocumentsTabProps {
  readonly room: ClinicianRoom;
  readonly now: Date;
}

/** The prior diagnoses the patient declared with their proof; the doctor confirms one, or reads why it cannot be. */
export function DocumentsTab({ room, now }: DocumentsTabProps) {
  const t = useTranslations('console.record');
  const { evidence } = room;
  if (evidence.length === 0)
    return (
      <EmptyState icon={<IconFileCertificate size={22} stroke={1.75} />} title={t('no-evidence')}>
        {t('no-evidence-detail')}
      </EmptyState>
    );
  return (
    <div className={styles.stack}>
      {evidence.map((one) => (
        <EvidencePart key={one.id} room={room} evidence={one} now={now} />
      ))}
    </div>
  );
}

interface EvidencePartProps extends DocumentsTabProps {
  readonly evidence: EvidenceView;
}

function EvidencePart({ room, evidence, now }: EvidencePartProps) {
  const t = useTranslations('console.record');
  const errors = useTranslations('errors');
  const format = useFormat();
  const confirm = useConfirmEvidence(room.consultation.id);
  const { diagnosis, institutionName, diagnosedOn, confirmedAt, confirmedBy, attachments, refusal } = evidence;
  return (
    <section className={styles.stack}>
      <h3 className={styles.title}>{[diagnosis.code, format.localized(diagnosis.name)].join(' ')}</h3>
      <Facts
        items={[
          { label: t('diagnosed-by'), value: institutionName },
          { label: t('diagnosed-on'), value: format.plainDate(diagnosedOn) },
          { label: t('listed'), value: t(diagnosis.chronic ? 'listed-yes' : 'listed-no') },
        ]}
      />
      <Files files={attachments} none={t('no-files')} />
      {confirmedAt && confirmedBy ? (
        <MeaningBadge
          meaning="done"
          label={t('confirmed', {
            name: format.person(confirmedBy),
            time: format.nearDateTime(confirmedAt, now, { within: true }),
          })}
        />
      ) : refusal ? (
        <p className={styles.warn}>{errors(refusal)}</p>
      ) : (
        <>
          <p className={styles.quiet}>{t('confirm-explain')}</p>
          <Button busy={confirm.isPending} onClick={() => confirm.confirm(evidence.id)}>
            {t('confirm-evidence')}
          </Button>
        </>
      )}
      {confirm.error ? <Banner tone="danger" live title={errors(errorKeyOf(confirm.error))} /> : null}
    </section>
  );
}
