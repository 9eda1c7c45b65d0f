import type { FollowUpView } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { Page, Section, StickyBar } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { useNow, useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { EmergencyAdvice } from './emergency-advice.tsx';
import styles from './follow-up.module.css';
import { MeasurementField } from './measurement-field.tsx';
import { QuestionField } from './question-field.tsx';
import { useAnswers } from './use-answers.ts';
import { useSend } from './use-send.ts';

/** All questions on one page; what is missing is said at its field, what was answered stays on this device. */
export function Questionnaire({ followUp }: { readonly followUp: FollowUpView }) {
  const t = useTranslations('patient.follow-up');
  const errors = useTranslations('errors');
  const format = useFormat();
  const now = useNow();
  const given = useAnswers(followUp);
  const { send, busy, error } = useSend(followUp, given.forget);
  const [tried, setTried] = useState(false);
  const { plan, answerBy } = followUp;
  const { faults, typed, urgent } = given;
  const errorAt = (key: string) => {
    const fault = tried ? faults.find((one) => one.key === key) : undefined;
    if (!fault) return null;
    const isMeasured = plan.measurements.some((measurement) => measurement.key === key);
    return isMeasured && fault.reason === 'answer-missing' ? t('value-missing') : errors(fault.reason);
  };
  const isUrgent = (key: string) => urgent.some((item) => item.key === key);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const [first] = faults;
    if (first) event.currentTarget.querySelector<HTMLElement>(`[name="${first.key}"]`)?.focus();
    else send(given.answers);
  };
  const clinician = format.person(followUp.plannedBy);
  return (
    <form onSubmit={submit} noValidate>
      <Page>
        <div className={styles.lead}>
          <p className={type.body}>{t('lead', { name: clinician })}</p>
          <p className={type.small}>{t('answer-by', { day: format.nearDateTime(answerBy, now, { within: true }) })}</p>
        </div>
        {plan.questions.map((question) => (
          <div key={question.key} className={styles.question}>
            <QuestionField
              question={question}
              answer={typed.questions[question.key]}
              error={errorAt(question.key)}
              onAnswer={(answer) => given.answer(question.key, answer)}
            />
            {isUrgent(question.key) ? <EmergencyAdvice number={followUp.emergency.ambulance} /> : null}
          </div>
        ))}
        {plan.measurements.length > 0 ? (
          <Section title={t('measurements')}>
            <div className={styles.measurements}>
              {plan.measurements.map((measurement) => (
                <div key={measurement.key} className={styles.question}>
                  <MeasurementField
                    measurement={measurement}
                    value={typed.measurements[measurement.key]}
                    error={errorAt(measurement.key)}
                    onMeasure={(text) => given.measure(measurement.key, text)}
                  />
                  {isUrgent(measurement.key) ? <EmergencyAdvice number={followUp.emergency.ambulance} /> : null}
                </div>
              ))}
            </div>
          </Section>
        ) : null}
        {tried && faults.length > 0 ? (
          <Banner tone="danger" live title={t('missing', { count: faults.length })} />
        ) : error ? (
          <Banner tone="danger" live title={errors(error)}>
            {t('kept')}
          </Banner>
        ) : null}
        <p className={type.small}>{t('kept-here')}</p>
      </Page>
      <StickyBar>
        <Button type="submit" wide busy={busy}>
          {t('send')}
        </Button>
      </StickyBar>
    </form>
  );
}
