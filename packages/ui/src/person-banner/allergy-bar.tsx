import { useFormat } from '@openward/i18n/react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { allergyLine, type PatientFacts } from './patient-facts.ts';
import styles from './patient-banner.module.css';

/** Allergies on red; none and not known in words, never an empty place. */
export function AllergyBar({ allergies }: Pick<PatientFacts, 'allergies'>) {
  const t = useTranslations('ui.patient');
  const { locale } = useFormat();
  if (allergies && allergies.length > 0) {
    return (
      <div className={styles.allergies}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
        <strong>{t('allergies')}</strong>
        <ul className={styles.allergyList}>
          {allergies.map((allergy) => (
            <li key={allergy.substance}>{allergyLine(allergy, locale)}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <p className={styles.noAllergies} data-known={allergies ? '' : undefined}>
      {allergies ? t('allergies-none') : t('allergies-not-known')}
    </p>
  );
}
