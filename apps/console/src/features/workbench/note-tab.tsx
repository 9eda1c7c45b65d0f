'use client';

import { type ClinicianRoom, consultationMachine, unfinishedNote } from '@openward/domain/consultation';
import { nextCommands } from '@openward/domain/machine';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { useDraft } from '@openward/ui/composer';
import { TextArea } from '@openward/ui/field';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { DiagnosisField } from './diagnosis-field.tsx';
import styles from './panel.module.css';
import { FollowUpPlanForm, useFollowUpPlan } from '../follow-up/index.ts';
import { FactorCode } from '../second-factor/index.ts';
import { useComplete } from './use-complete.ts';
import { useNote } from './use-note.ts';

const fields = ['complaint', 'history', 'assessment', 'plan'] as const;
const maxLength = 4_000;

interface NoteTabProps {
  readonly room: ClinicianRoom;
  readonly now: Date;
}

/** The note while it is open, the summary for the patient, and the end: what is missing is said at its field. */
export function NoteTab({ room }: NoteTabProps) {
  const t = useTranslations('console.note');
  const errors = useTranslations('errors');
  const factorWords = useTranslations('console.second-factor');
  const { state, clinician, id } = room.consultation;
  const { note, change, forget, status, savedAt } = useNote(room);
  const [summary, setSummary] = useDraft(`summary.${id}`);
  const plan = useFollowUpPlan(id);
  const [tried, setTried] = useState(false);
  const end = useComplete(room, () => {
    forget();
    setSummary('');
    plan.change(null);
  });
  const missing = unfinishedNote({ ...note, summary }).map(({ field }) => field);
  const missingAt = (field: (typeof missing)[number]) => tried && missing.includes(field);
  const mayEnd = nextCommands(consultationMachine, state, [clinician.role]).includes('complete');
  const sign = (code?: string) => end.complete({ note, summary: summary.trim(), followUp: plan.input }, code);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const [first] = missing;
    if (first) event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else if (plan.isReady) sign();
  };
  return (
    <>
      <form className={styles.stack} onSubmit={submit} noValidate>
        <SaveState status={status} savedAt={savedAt} />
        {fields.map((field) => (
          <TextArea
            key={field}
            label={t(field)}
            name={field}
            value={note[field]}
            maxLength={maxLength}
            optional={field === 'history'}
            error={field !== 'history' && missingAt(field) ? t(`missing.${field}`) : null}
            onChange={(event) => change(field, event.currentTarget.value)}
          />
        ))}
        <DiagnosisField
          value={note.diagnosis}
          lock={room.locks.diagnosis}
          onChange={(diagnosis) => change('diagnosis', diagnosis)}
        />
        <TextArea
          label={t('summary')}
          name="summary"
          hint={t('summary-hint')}
          value={summary}
          maxLength={maxLength}
          error={missingAt('summary') ? t('missing.summary') : null}
          onChange={(event) => setSummary(event.currentTarget.value)}
        />
        <FollowUpPlanForm plan={plan} tried={tried} />
        {tried && missing.length > 0 ? (
          <Banner tone="danger" live title={t('missing-count', { count: missing.length })} />
        ) : end.error ? (
          <Banner tone="danger" live title={errors(end.error)} />
        ) : null}
        <p className={styles.quiet}>{mayEnd ? t('end-explain') : t('not-entered')}</p>
        {end.factor.asking ? null : (
          <Button type="submit" wide busy={end.busy} disabled={!mayEnd}>
            {t('end')}
          </Button>
        )}
      </form>
      {end.factor.asking ? (
        <FactorCode
          lead={factorWords('lead')}
          confirmLabel={t('end')}
          keepLabel={factorWords('keep')}
          busy={end.busy}
          error={end.factor.wrong ? errors(end.factor.wrong) : null}
          onCode={sign}
          onCancel={end.keep}
        />
      ) : null}
    </>
  );
}

type SaveStateProps = Pick<ReturnType<typeof useNote>, 'status' | 'savedAt'>;

function SaveState({ status, savedAt }: SaveStateProps) {
  const t = useTranslations('console.note');
  const format = useFormat();
  const saved = status === 'saved' && savedAt ? t('saved', { time: format.time(savedAt) }) : null;
  return (
    <p className={status === 'kept' ? styles.warn : styles.quiet} role="status">
      {saved ?? t(status === 'saved' ? 'unsaved' : status)}
    </p>
  );
}
