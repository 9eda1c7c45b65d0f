'use client';

import type { ReviewSheet } from '@openward/domain/review';
import { dosageSentence } from '@openward/i18n';
import { useFormat } from '@openward/i18n/react';
import { useTranslations } from 'next-intl';
import styles from './review.module.css';

/** What is prescribed for which disease: each medicine with the sentence the patient will read. */
export function LinesTable({ sheet }: { readonly sheet: ReviewSheet }) {
  const t = useTranslations('console.review');
  const words = useTranslations('prescribing');
  const format = useFormat();
  const { diagnosis, evidence, lines } = sheet;
  const { locale } = format;
  return (
    <section aria-labelledby="review-lines">
      <h3 id="review-lines" className={styles.heading}>
        {t('prescribed-for')}{' '}
        <strong>
          {diagnosis.code} {format.localized(diagnosis.name)}
        </strong>
        <span className={styles.quiet}>
          {evidence
            ? t('evidence', {
                institution: evidence.institutionName,
                date: format.plainDate(evidence.diagnosedOn),
                code: evidence.diagnosis.code,
              })
            : t('no-evidence')}
        </span>
      </h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.spoken}>{t('line')}</span>
            </th>
            <th scope="col">{t('medicine')}</th>
            <th scope="col">{t('how')}</th>
            <th scope="col" className={styles.number}>
              {t('days')}
            </th>
            <th scope="col" className={styles.number}>
              {t('quantity')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, position, medicine, dosage, days, quantity, isNew }) => (
            <tr key={id}>
              <td className={styles.quiet}>{position}</td>
              <td>
                <strong>{format.localized(medicine.name)}</strong> {medicine.strength}{' '}
                {isNew ? <span className={styles.tag}>{t('new')}</span> : null}
                <span className={styles.below}>
                  {[
                    locale === 'en' ? medicine.name.zh : medicine.name.en,
                    words(`form.${medicine.form}`),
                    isNew ? null : t('continued'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </td>
              <td>{dosageSentence(dosage, { days, locale })}</td>
              <td className={styles.number}>{days}</td>
              <td className={styles.number}>
                {words('pack', { packs: quantity })}
                <span className={styles.below}>
                  {t('per-pack', { count: medicine.packUnits, unit: words(`pack-unit.${medicine.packUnit}`) })}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
