import type { PatientBanner } from '@openward/domain/consultation';
import { useTranslations } from 'next-intl';
import styles from './panel.module.css';
import { RecordList } from './record-list.tsx';

/** Conditions, medicines and allergies as recorded. */
export function HealthLists({ banner }: { readonly banner: PatientBanner }) {
  const t = useTranslations('console.record');
  const { conditions, medicines, allergies } = banner;
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
    </div>
  );
}
