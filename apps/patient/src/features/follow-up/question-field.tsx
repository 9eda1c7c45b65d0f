import { planWordsIn, type FollowUpQuestion } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { ChoiceList } from '@openward/ui/choice';
import { TextArea } from '@openward/ui/field';
import { useTranslations } from 'next-intl';

interface QuestionFieldProps {
  readonly question: FollowUpQuestion;
  readonly answer: string | undefined;
  readonly error: string | null;
  readonly onAnswer: (answer: string) => void;
}

/** One question, as its kind is answered. */
export function QuestionField({ question, answer, error, onAnswer }: QuestionFieldProps) {
  const t = useTranslations('patient.follow-up');
  const { locale } = useFormat();
  const { key, kind } = question;
  const words = planWordsIn(question.words, locale);
  if (kind === 'text') {
    return (
      <TextArea
        label={words}
        name={key}
        optional
        rows={3}
        maxLength={2_000}
        value={answer ?? ''}
        error={error}
        onChange={(event) => onAnswer(event.currentTarget.value)}
      />
    );
  }
  const options =
    kind === 'choice'
      ? question.options.map((option) => ({ value: option.key, label: planWordsIn(option.words, locale) }))
      : (['yes', 'no'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <ChoiceList<string>
      legend={words}
      name={key}
      value={answer ?? null}
      error={error}
      onChange={onAnswer}
      options={options}
    />
  );
}
