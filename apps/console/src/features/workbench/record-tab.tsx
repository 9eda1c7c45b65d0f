import type { PatientBanner } from '@openward/domain/consultation';
import { useTranslations } from 'next-intl';
import styles from './panel.module.css';

/** Conditions, medicines and allergies as recorded; not asked is not the same as none. */
export function RecordTab({ banner }: { readonly banner: PatientBanner }) {
  const t = useTranslations('console.record');
  const { conditions, medicines, allergies, earlierConsultations } = banner;
  return (
    <div className={styles.stack}>
      <RecordList
        title={t('conditions')}
        rows={conditions?.map(({ code, name, since }) => ({
          name: [code, name].filter(Boolean).join(' '),
          detail: since ? t('since-year', { since }) : null,
        }))}
      />
      <RecordList title={t('medicines')} rows={medicines?.map(({ name, dose }) => ({ name, detail: dose }))} />
      <RecordList
        title={t('allergies')}
        rows={allergies?.map(({ substance, reaction, since }) => ({
          name: substance,
          detail: [reaction, since].filter(Boolean).join(', '),
        }))}
      />
      <RecordList title={t('earlier')} rows={[{ name: String(earlierConsultations), detail: null }]} />
    </div>
  );
}

interface RecordListProps {
  readonly title: string;
  /** undefined: nobody asked. */
  readonly rows: readonly { readonly name: string; readonly detail: string | null }[] | undefined;
}

function RecordList({ title, rows }: RecordListProps) {
  const t = useTranslations('console.record');
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      {rows && rows.length > 0 ? (
        <ul className={styles.list}>
          {rows.map(({ name, detail }) => (
            <li key={name}>
              <span>{name}</span>
              <span className={styles.quiet}>{detail}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className={rows ? styles.text : styles.warn}>{rows ? t('none') : t('not-known')}</p>
      )}
    </section>
  );
}
