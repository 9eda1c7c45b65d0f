import { planWordsIn, type FollowUpQuestion, type FollowUpView } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { Card } from '@openward/ui/card';
import { MeaningBadge } from '@openward/ui/status-badge';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './follow-up.module.css';

/** What was asked and what was answered; what somebody looks at is marked. */
export function AnswersList({ followUp }: { readonly followUp: FollowUpView }) {
  const t = useTranslations('patient.follow-up');
  const common = useTranslations('common');
  const format = useFormat();
  const { plan, answers, abnormal } = followUp;
  const marked = (key: string, text: string): ReactNode => (
    <span className={styles.answer}>
      {text}
      {abnormal.some((item) => item.key === key) ? (
        <MeaningBadge meaning="needs-person" label={t('to-look-at')} />
      ) : null}
    </span>
  );
  const said = (question: FollowUpQuestion): string => {
    const answer = answers?.questions[question.key];
    if (answer === undefined || answer === '') return t('no-answer');
    if (question.kind === 'text') return answer;
    if (question.kind === 'yes-no') return t(answer === 'yes' ? 'yes' : 'no');
    const option = question.options.find(({ key }) => key === answer);
    return option ? planWordsIn(option.words, format.locale) : common('not-known');
  };
  const asked = [
    ...plan.questions.map((question) => ({
      label: planWordsIn(question.words, format.locale),
      value: answers ? marked(question.key, said(question)) : '',
    })),
    ...plan.measurements.map(({ key, words, unit }) => {
      const value = answers?.measurements[key];
      const shown =
        typeof value === 'number' ? `${format.number(value)} ${planWordsIn(unit, format.locale)}` : t('no-value');
      return { label: planWordsIn(words, format.locale), value: answers ? marked(key, shown) : '' };
    }),
  ];
  return (
    <Card className={styles.answers ?? ''}>
      {answers ? (
        <dl className={styles.said}>
          {asked.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <ul className={styles.asked}>
          {asked.map(({ label }) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
