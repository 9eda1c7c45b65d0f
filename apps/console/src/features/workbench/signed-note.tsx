import type { ClinicianRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { MeaningBadge } from '@openward/ui/status-badge';
import { useTranslations } from 'next-intl';
import styles from './panel.module.css';

interface SignedNoteProps {
  readonly room: ClinicianRoom;
  readonly now: Date;
}

/** What was signed, and what the patient was told; nothing here can be changed any more. */
export function SignedNote({ room, now }: SignedNoteProps) {
  const t = useTranslations('console.note');
  const format = useFormat();
  const { note, consultation } = room;
  return (
    <div className={styles.stack}>
      {note?.signedAt ? (
        <MeaningBadge
          meaning="done"
          label={t('signed', { time: format.nearDateTime(note.signedAt, now, { within: true }) })}
        />
      ) : (
        <MeaningBadge meaning="needs-person" label={t('unsigned')} />
      )}
      {(['complaint', 'history', 'assessment', 'plan'] as const).map((field) => (
        <section key={field}>
          <h3 className={styles.title}>{t(field)}</h3>
          <p className={styles.text}>{note?.[field] || t('nothing')}</p>
        </section>
      ))}
      {note?.diagnosis ? (
        <section>
          <h3 className={styles.title}>{t('diagnosis')}</h3>
          <p className={styles.text}>{[note.diagnosis.code, format.localized(note.diagnosis.name)].join(' ')}</p>
        </section>
      ) : null}
      <section>
        <h3 className={styles.title}>{t('summary')}</h3>
        <p className={styles.text}>{consultation.summary ?? t('nothing')}</p>
      </section>
    </div>
  );
}
