import { concernSchema, planWordsIn, type Concern } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { SelectField, TextField } from '@openward/ui/field';
import { useTranslations } from 'next-intl';
import { freeKey } from './new-question.ts';
import styles from './plan-form.module.css';
import type { QuestionDraft } from './use-follow-up-plan.ts';

const mostOptions = 8;
const fewestOptions = 2;

interface QuestionEditorProps {
  readonly question: QuestionDraft;
  readonly error: string | null;
  readonly onChange: (question: QuestionDraft) => void;
}

/** The words of a question and what each answer means. */
export function QuestionEditor({ question, error, onChange }: QuestionEditorProps) {
  const t = useTranslations('console.follow-up');
  const { locale } = useFormat();
  return (
    <div className={styles.editor}>
      <TextField
        label={t('plan.words')}
        hint={typeof question.words === 'string' ? t('plan.words-hint') : t('plan.both-languages')}
        maxLength={300}
        value={planWordsIn(question.words, locale)}
        error={error}
        onChange={(event) => onChange({ ...question, words: event.currentTarget.value })}
      />
      {question.kind === 'yes-no' ? (
        <div className={styles.marks}>
          {(['yes', 'no'] as const).map((answer) => (
            <ConcernField
              key={answer}
              label={t(answer)}
              value={question.concern[answer]}
              onChange={(concern) => onChange({ ...question, concern: { ...question.concern, [answer]: concern } })}
            />
          ))}
        </div>
      ) : null}
      {question.kind === 'choice' ? <OptionsEditor question={question} onChange={onChange} /> : null}
    </div>
  );
}

interface OptionsEditorProps {
  readonly question: Extract<QuestionDraft, { kind: 'choice' }>;
  readonly onChange: (question: QuestionDraft) => void;
}

function OptionsEditor({ question, onChange }: OptionsEditorProps) {
  const t = useTranslations('console.follow-up.plan');
  const { locale } = useFormat();
  const { options } = question;
  const change = (next: typeof options) => onChange({ ...question, options: next });
  return (
    <>
      {options.map((option, index) => (
        <div key={option.key} className={styles.marks}>
          <TextField
            label={t('option', { number: index + 1 })}
            maxLength={300}
            value={planWordsIn(option.words, locale)}
            onChange={(event) => change(options.with(index, { ...option, words: event.currentTarget.value }))}
          />
          <ConcernField
            label={t('means')}
            value={option.concern}
            onChange={(concern) => change(options.with(index, { ...option, concern }))}
          />
        </div>
      ))}
      <div className={styles.adds}>
        <Button
          look="outline"
          size="small"
          disabled={options.length >= mostOptions}
          onClick={() => change([...options, { key: freeKey('o', options), words: '', concern: 'none' }])}
        >
          {t('add-option')}
        </Button>
        <Button
          look="quiet"
          size="small"
          disabled={options.length <= fewestOptions}
          onClick={() => change(options.slice(0, -1))}
        >
          {t('remove-option')}
        </Button>
      </div>
    </>
  );
}

interface ConcernFieldProps {
  readonly label: string;
  readonly value: Concern;
  readonly onChange: (concern: Concern) => void;
}

function ConcernField({ label, value, onChange }: ConcernFieldProps) {
  const t = useTranslations('console.follow-up.concern-of');
  return (
    <SelectField
      label={label}
      value={value}
      onChange={(event) => onChange(concernSchema.parse(event.currentTarget.value))}
    >
      {concernSchema.options.map((concern) => (
        <option key={concern} value={concern}>
          {t(concern)}
        </option>
      ))}
    </SelectField>
  );
}
