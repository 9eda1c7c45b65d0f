'use client';

import { planWordsIn } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { newQuestion } from './new-question.ts';
import styles from './plan-form.module.css';
import { QuestionEditor } from './question-editor.tsx';
import type { QuestionDraft } from './use-follow-up-plan.ts';

const most = 10;
const kinds = ['yes-no', 'choice', 'text'] as const;

interface PlanQuestionsProps {
  readonly questions: readonly QuestionDraft[];
  readonly faults: readonly string[];
  readonly onChange: (questions: QuestionDraft[]) => void;
}

/** One to ten questions, each folded to its words until it is changed. */
export function PlanQuestions({ questions, faults, onChange }: PlanQuestionsProps) {
  const t = useTranslations('console.follow-up.plan');
  const { locale } = useFormat();
  const isWrong = (index: number) => faults.some((path) => path.startsWith(`questions.${index}.`));
  return (
    <section className={styles.part} aria-label={t('questions')}>
      <h3 className={styles.partTitle}>
        {t('questions')} <span className={styles.quiet}>{t('of', { count: questions.length, most })}</span>
      </h3>
      <ol className={styles.items}>
        {questions.map((question, index) => {
          const words = planWordsIn(question.words, locale);
          return (
            <li key={question.key} className={styles.item}>
              <details open={words === '' || isWrong(index) || undefined}>
                <summary className={styles.summary}>{words || t('no-words')}</summary>
                <QuestionEditor
                  question={question}
                  error={isWrong(index) ? t('question-incomplete') : null}
                  onChange={(next) => onChange(questions.with(index, next))}
                />
              </details>
              <Button
                look="quiet"
                size="small"
                iconOnly
                disabled={questions.length === 1}
                aria-label={t('remove', { name: words || t('no-words') })}
                onClick={() => onChange(questions.toSpliced(index, 1))}
              >
                <IconTrash size={16} stroke={1.75} aria-hidden="true" />
              </Button>
            </li>
          );
        })}
      </ol>
      <div className={styles.adds}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            look="outline"
            size="small"
            disabled={questions.length >= most}
            onClick={() => onChange([...questions, newQuestion(kind, questions)])}
          >
            <IconPlus size={16} stroke={1.75} aria-hidden="true" />
            {t(`kind.${kind}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
