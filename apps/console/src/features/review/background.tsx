'use client';

import type { ReviewSheet as Sheet } from '@openward/domain/review';
import { useFormat } from '@openward/i18n/react';
import { Skeleton } from '@openward/ui/skeleton';
import { StatusBadge } from '@openward/ui/status-badge';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { HealthLists } from '../workbench/health-lists.tsx';
import { useNow } from '../now/index.ts';
import styles from './review.module.css';
import { useReviewSheet } from './use-review.ts';

/** What the pharmacist reads beside the prescription. */
export function Background({ prescriptionId }: { readonly prescriptionId: string }) {
  const { data } = useReviewSheet(prescriptionId);
  return <div className={styles.panel}>{data ? <BackgroundParts sheet={data} /> : <Skeleton shape="rows" />}</div>;
}

/** The doctor's note and summary, the record, earlier prescriptions, the words of the consultation. */
export function BackgroundParts({ sheet }: { readonly sheet: Sheet }) {
  const t = useTranslations('console.review');
  const format = useFormat();
  const now = useNow();
  const { note, summary } = sheet;
  return (
    <div className={styles.stack}>
      <section>
        <h3 className={styles.panelTitle}>
          {t('assessment')}
          <span className={styles.quiet}>
            {note ? t('signed', { time: format.nearDateTime(note.signedAt, now, { within: true }) }) : t('note-open')}
          </span>
        </h3>
        {note ? (
          <>
            <p className={styles.text}>{note.assessment}</p>
            {note.history ? <p className={styles.text}>{note.history}</p> : null}
            {note.plan ? (
              <p className={styles.text}>
                <span className={styles.quiet}>{t('plan')}</span> {note.plan}
              </p>
            ) : null}
          </>
        ) : null}
      </section>
      {summary ? (
        <section>
          <h3 className={styles.panelTitle}>{t('summary')}</h3>
          <p className={styles.text}>{summary}</p>
        </section>
      ) : null}
      <HealthLists banner={sheet.patient} />
      <Earlier sheet={sheet} />
      <Conversation sheet={sheet} />
    </div>
  );
}

function Earlier({ sheet }: { readonly sheet: Sheet }) {
  const t = useTranslations('console.review');
  const format = useFormat();
  return (
    <section>
      <h3 className={styles.panelTitle}>{t('earlier')}</h3>
      {sheet.earlier.length === 0 ? <p className={styles.quiet}>{t('earlier-none')}</p> : null}
      <ul className={styles.earlier}>
        {sheet.earlier.map(({ id, state, signedAt, diagnosisCode, medicines }) => (
          <li key={id}>
            <span>
              {format.list(medicines.map((name) => format.localized(name)))}
              <span className={styles.below}>
                {format.date(signedAt)} · {diagnosisCode}
              </span>
            </span>
            <StatusBadge of="PRESCRIPTION" state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const shownFirst = 4;

function Conversation({ sheet }: { readonly sheet: Sheet }) {
  const t = useTranslations('console.review');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { conversation, prescriber, patient } = sheet;
  const shown = all ? conversation : conversation.slice(-shownFirst);
  const nameOf = { CLINICIAN: format.person(prescriber), PATIENT: format.person(patient) } as const;
  return (
    <section>
      <h3 className={styles.panelTitle}>
        {t('conversation')}
        {conversation.length > shownFirst ? (
          <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('show-last') : t('show-all', { count: conversation.length })}
          </button>
        ) : null}
      </h3>
      {conversation.length === 0 ? <p className={styles.quiet}>{t('conversation-none')}</p> : null}
      <ol className={styles.words}>
        {shown.map(({ seq, side, body, createdAt }) => (
          <li key={seq}>
            <span className={styles.quiet}>
              {format.time(createdAt)} {nameOf[side]}
            </span>{' '}
            {body}
          </li>
        ))}
      </ol>
    </section>
  );
}
