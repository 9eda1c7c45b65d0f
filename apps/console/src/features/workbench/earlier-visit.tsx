import type { EarlierConsultation } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { StateKeyBadge, StatusBadge } from '@openward/ui/status-badge';
import { useTranslations } from 'next-intl';
import styles from './panel.module.css';

interface EarlierVisitProps {
  readonly visit: EarlierConsultation;
  readonly now: Date;
}

/** One earlier visit: folded to who, when and how it ended; open it for the note and what was prescribed. */
export function EarlierVisit({ visit, now }: EarlierVisitProps) {
  const t = useTranslations('console.record');
  const notes = useTranslations('console.note');
  const format = useFormat();
  const { clinician, serviceName, openedAt, state, sameJourney, diagnosis, note, summary, prescriptions } = visit;
  return (
    <details className={styles.visit}>
      <summary>
        <span className={styles.visitHead}>
          <strong>{format.localized(serviceName)}</strong>
          <StatusBadge of="CONSULTATION" state={state} />
        </span>
        <span className={styles.quiet}>
          {[
            format.person(clinician),
            format.nearDateTime(openedAt, now),
            sameJourney ? t('same-journey') : null,
            diagnosis ? `${diagnosis.code} ${format.localized(diagnosis.name)}` : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      {note
        ? (['complaint', 'history', 'assessment', 'plan'] as const).map((field) =>
            note[field] ? (
              <p key={field} className={styles.text}>
                <span className={styles.quiet}>{notes(field)}</span> {note[field]}
              </p>
            ) : null,
          )
        : null}
      {summary ? (
        <p className={styles.text}>
          <span className={styles.quiet}>{notes('summary')}</span> {summary}
        </p>
      ) : null}
      {prescriptions.map(({ id, number, state: stage, medicines }) => (
        <p key={id} className={styles.text}>
          <StateKeyBadge stateKey={`PRESCRIPTION.${stage}`} />{' '}
          {t('prescription', {
            number: String(number),
            medicines: format.list(medicines.map(({ strength, ...name }) => `${format.localized(name)} ${strength}`)),
          })}
        </p>
      ))}
    </details>
  );
}
