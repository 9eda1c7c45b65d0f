'use client';

import { followUpTemplates, measures, type FollowUpTemplate } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { SelectField, TextField } from '@openward/ui/field';
import { useTranslations } from 'next-intl';
import { PlanMeasurements } from './plan-measurements.tsx';
import { PlanQuestions } from './plan-questions.tsx';
import styles from './plan-form.module.css';
import { newQuestion } from './new-question.ts';
import type { FollowUpPlanDraft } from './use-follow-up-plan.ts';

const ownPlanAfterDays = 14;
const furthestDays = 366;

interface FollowUpPlanFormProps {
  readonly plan: FollowUpPlanDraft;
  /** Sending was tried: what is missing is said. */
  readonly tried: boolean;
}

/** What the patient is asked some days later: none, a common plan to begin from, or one's own. */
export function FollowUpPlanForm({ plan, tried }: FollowUpPlanFormProps) {
  const t = useTranslations('console.follow-up.plan');
  const errors = useTranslations('errors');
  const format = useFormat();
  const { draft, change, dayAfter } = plan;
  const begin = (template: FollowUpTemplate) => change({ ...template.plan, dueOn: dayAfter(template.afterDays) });
  const choose = (key: string) => {
    const template = followUpTemplates.find((one) => one.key === key);
    if (template) begin(template);
    else if (key === 'own')
      change({ dueOn: dayAfter(ownPlanAfterDays), questions: [newQuestion('yes-no', [])], measurements: [] });
    else change(null);
  };
  const source = draft && followUpTemplates.find((one) => one.plan.questions[0]?.key === draft.questions[0]?.key);
  return (
    <fieldset className={styles.form}>
      <legend className={styles.legend}>{t('title')}</legend>
      <SelectField
        label={t('begin')}
        value={draft ? (source?.key ?? 'own') : ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t('none')}</option>
        {followUpTemplates.map((template) => (
          <option key={template.key} value={template.key}>
            {format.localized(template.name)}
          </option>
        ))}
        <option value="own">{t('own')}</option>
      </SelectField>
      {draft ? (
        <>
          {source ? <p className={styles.quiet}>{t('source', { source: source.source })}</p> : null}
          <TextField
            type="date"
            label={t('due-on')}
            hint={t('due-hint')}
            min={dayAfter(1)}
            max={dayAfter(furthestDays)}
            value={draft.dueOn}
            error={plan.dayIsRight ? null : errors('follow-up-day')}
            onChange={(event) => change({ ...draft, dueOn: event.currentTarget.value })}
          />
          <PlanQuestions
            questions={draft.questions}
            faults={tried ? plan.faults : []}
            onChange={(questions) => change({ ...draft, questions })}
          />
          <PlanMeasurements
            measurements={draft.measurements}
            offered={measures}
            faults={tried ? plan.faults : []}
            onChange={(measurements) => change({ ...draft, measurements })}
          />
          {tried && !plan.isReady ? <Banner tone="danger" live title={t('incomplete')} /> : null}
        </>
      ) : null}
    </fieldset>
  );
}
