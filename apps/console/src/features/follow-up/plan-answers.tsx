import {
  planWordsIn,
  type AbnormalItem,
  type FollowUpQuestion,
  type FollowUpView,
  type Limits,
} from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { MeaningBadge } from '@openward/ui/status-badge';
import { useTranslations } from 'next-intl';
import styles from './tasks.module.css';

/** Each question with its answer, each measurement with its limits; abnormal ones are marked and say why. */
export function PlanAnswers({ followUp }: { readonly followUp: FollowUpView }) {
  const t = useTranslations('console.follow-up');
  const format = useFormat();
  const { plan, answers, abnormal } = followUp;
  const words = (text: Parameters<typeof planWordsIn>[0]) => planWordsIn(text, format.locale);
  const said = (question: FollowUpQuestion): string => {
    const answer = answers?.questions[question.key];
    if (!answer) return t('no-answer');
    if (question.kind === 'yes-no') return t(answer === 'yes' ? 'yes' : 'no');
    if (question.kind === 'text') return answer;
    const option = question.options.find(({ key }) => key === answer);
    return option ? words(option.words) : answer;
  };
  const range = ({ low, high }: Limits): string | null => {
    if (low !== null && high !== null) return t('range', { low: format.number(low), high: format.number(high) });
    if (low !== null) return t('at-least', { low: format.number(low) });
    return high === null ? null : t('at-most', { high: format.number(high) });
  };
  const rows = [
    ...plan.questions.map((question) => ({
      key: question.key,
      asked: words(question.words),
      answer: answers ? said(question) : null,
      limits: null,
    })),
    ...plan.measurements.map((one) => {
      const value = answers?.measurements[one.key];
      const shown = typeof value === 'number' ? `${format.number(value)}\u00a0${words(one.unit)}` : t('no-value');
      return {
        key: one.key,
        asked: words(one.words),
        answer: answers ? shown : null,
        limits: range(one.normal),
      };
    }),
  ];
  return (
    <dl className={styles.answers}>
      {rows.map(({ key, asked, answer, limits }) => (
        <div key={key} className={styles.answer} data-concern={abnormal.find((item) => item.key === key)?.concern}>
          <dt>
            {asked}
            {limits ? <span className={styles.limits}>{limits}</span> : null}
          </dt>
          {answer === null ? null : (
            <dd>
              {answer}
              <Mark item={abnormal.find((item) => item.key === key)} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Mark({ item }: { readonly item: AbnormalItem | undefined }) {
  const t = useTranslations('console.follow-up');
  if (!item) return null;
  return (
    <MeaningBadge
      meaning={item.concern === 'emergency' ? 'stopped' : 'needs-person'}
      label={t(`mark.${item.concern === 'emergency' && item.why === 'answer' ? 'emergency' : item.why}`)}
    />
  );
}
