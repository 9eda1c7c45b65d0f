'use client';

import type { Dosage } from '@openward/domain/prescribing';
import { dosageSentence } from '@openward/i18n';
import { useTranslations } from 'next-intl';
import styles from './prescribe.module.css';

/** What the patient will read, in both languages. */
export function Sentence({ dosage, days }: { readonly dosage: Dosage; readonly days: number }) {
  const t = useTranslations('console.prescribe');
  return (
    <div className={styles.sentence} aria-live="polite">
      <p className={styles.quiet}>{t('patient-reads')}</p>
      <p lang="en" className={styles.said}>
        {dosageSentence(dosage, { days, locale: 'en' })}
      </p>
      <p lang="zh-CN" className={styles.said}>
        {dosageSentence(dosage, { days, locale: 'zh-CN' })}
      </p>
    </div>
  );
}
