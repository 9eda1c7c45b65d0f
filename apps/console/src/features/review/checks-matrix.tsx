'use client';

import type { SafetyCheck } from '@openward/domain/prescribing';
import type { ReviewSheet } from '@openward/domain/review';
import { useFormat } from '@openward/i18n/react';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { answerFor, checksByName } from './checks-by-name.ts';
import styles from './review.module.css';

const icons = { alert: IconAlertTriangle, 'not-checked': IconCircleDashed, clear: IconCircleCheck } as const;

/** Checks by medicines, as they stood at the signature: alerts first, with the doctor's reason to go on. */
export function ChecksMatrix({ sheet }: { readonly sheet: ReviewSheet }) {
  const t = useTranslations('console.review');
  const words = useTranslations('prescribing');
  const format = useFormat();
  const rows = checksByName(sheet.checks);
  const medicines = sheet.lines.map(({ medicine }) => medicine);
  return (
    <section aria-labelledby="review-checks">
      <h3 id="review-checks" className={styles.heading}>
        {t('checks')} <span className={styles.quiet}>{t('checks-at', { time: format.time(sheet.signedAt) })}</span>
      </h3>
      {rows.length === 0 ? (
        <p className={styles.warn}>{t('no-checks')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('check')}</th>
              {medicines.map(({ id, name }) => (
                <th key={id} scope="col">
                  {format.localized(name)}
                </th>
              ))}
              <th scope="col">{t('reason-and-source')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.check} data-answer={row.answer}>
                <th scope="row">{words(`check.${row.check}`)}</th>
                {medicines.map(({ id }) => (
                  <td key={id}>
                    <Answer answer={answerFor(row, id)} />
                  </td>
                ))}
                <td>
                  <Findings findings={row.findings} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Answer({ answer }: { readonly answer: SafetyCheck['answer'] | null }) {
  const words = useTranslations('prescribing.answer');
  if (!answer) return <span className={styles.quiet}>–</span>;
  const Icon = icons[answer];
  return (
    <span className={styles.answer} data-answer={answer}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      {words(answer)}
    </span>
  );
}

/** Why, from where, and what the doctor says to it; clear answers need no more than one sentence. */
function Findings({ findings }: { readonly findings: readonly SafetyCheck[] }) {
  const t = useTranslations('console.review');
  const words = useTranslations('prescribing');
  const format = useFormat();
  const told = findings.filter(({ answer }) => answer === findings[0]?.answer);
  return told.map((finding) => {
    const { reason, source, severity, about, override, medicineId } = finding;
    const parts = [
      reason && words(`reason.${reason}`, { about: about ? format.localized(about) : '' }),
      severity && words(`severity.${severity}`),
      source && words(`source.${source}`),
    ].filter(Boolean);
    return (
      <div key={`${medicineId ?? ''}${reason ?? ''}${about?.en ?? ''}`} className={styles.finding}>
        {parts.length > 0 ? parts.join(' · ') : <span className={styles.quiet}>–</span>}
        {override ? (
          <p className={styles.override}>
            <span className={styles.quiet}>{t('doctors-reason')}</span> {t('quoted', { text: override.reason })}
          </p>
        ) : null}
      </div>
    );
  });
}
