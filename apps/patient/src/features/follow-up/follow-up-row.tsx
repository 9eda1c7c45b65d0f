import type { FollowUpRow as FollowUp } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { Row } from '@openward/ui/row';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconCalendarHeart } from '@tabler/icons-react';
import { useNow, useTranslations } from 'next-intl';

/** One follow-up in a list: what it is about, who asks, until when. */
export function FollowUpRow({ followUp }: { readonly followUp: FollowUp }) {
  const t = useTranslations('patient.follow-up');
  const now = useNow();
  const format = useFormat();
  const { state, dueAt, answerBy, closedAt, concern } = followUp;
  const clinician = format.person({ name: followUp.clinicianName, latinName: followUp.clinicianLatinName });
  const patient = format.person({ name: followUp.patientName, latinName: followUp.patientLatinName });
  const when =
    state === 'DUE'
      ? t('answer-by', { day: format.nearDateTime(answerBy, now, { within: true }) })
      : state === 'PLANNED'
        ? t('asked-on', { day: format.date(dueAt, { now }) })
        : format.date(closedAt ?? dueAt, { now });
  return (
    <Row
      href={`/follow-ups/${followUp.followUpId}`}
      icon={<IconCalendarHeart size={22} stroke={1.75} />}
      tone={state === 'DUE' ? 'sand' : 'plain'}
      title={concern}
      badge={<StatusBadge of="FOLLOW_UP" state={state} />}
      detail={when}
      meta={[clinician, t('for', { name: patient })].join(' · ')}
    />
  );
}
