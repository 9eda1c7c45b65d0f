import { worstConcern, type FollowUpView } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { ButtonLink } from '@openward/ui/button';
import { Section } from '@openward/ui/shell';
import { useNow, useTranslations } from 'next-intl';
import { AnswersList } from './answers-list.tsx';
import { EmergencyAdvice } from './emergency-advice.tsx';

/** Thanks, and what happens next: nothing, somebody looks at it, or get help now. */
export function Answered({ followUp }: { readonly followUp: FollowUpView }) {
  const t = useTranslations('patient.follow-up');
  const format = useFormat();
  const now = useNow();
  const { abnormal, task, plannedBy, closedAt, journeyId } = followUp;
  const worst = worstConcern(abnormal);
  const name = format.person(plannedBy);
  return (
    <>
      {worst === 'emergency' && !task?.doneAt ? <EmergencyAdvice number={followUp.emergency.ambulance} /> : null}
      {task?.doneAt ? (
        <Banner tone="good" title={t('looked-at', { name })}>
          {t('looked-at-detail', { time: format.nearDateTime(task.doneAt, now) })}
        </Banner>
      ) : worst === 'none' ? (
        <Banner tone="good" live title={t('thanks')}>
          {t('thanks-fine', { name })}
        </Banner>
      ) : (
        <Banner tone="facts" live title={t('thanks-abnormal', { name })}>
          {t(worst === 'emergency' ? 'told-urgent' : 'told', { name })}
        </Banner>
      )}
      <Section title={t('your-answers', { time: format.nearDateTime(closedAt ?? now, now, { within: true }) })}>
        <AnswersList followUp={followUp} />
      </Section>
      <ButtonLink href={`/records/${journeyId}`} look="soft" wide>
        {t('journey')}
      </ButtonLink>
      {worst === 'abnormal' ? (
        <ButtonLink href="/care" look="outline" wide>
          {t('worse')}
        </ButtonLink>
      ) : null}
    </>
  );
}
