import type { TimelineStepDto } from '@openward/domain/journey';
import { useFormat } from '@openward/i18n/react';
import { JourneyTimeline } from '@openward/ui/journey-timeline';
import { useTranslations } from 'next-intl';

/** Every step with actor and time. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStepDto[] }) {
  const t = useTranslations('timeline');
  const journey = useTranslations('patient.journey');
  const format = useFormat();
  const actorOf = ({ actorName, actorLatinName, actorKind }: TimelineStepDto) =>
    actorName === null ? journey(`actor.${actorKind}`) : format.person({ name: actorName, latinName: actorLatinName });
  return (
    <JourneyTimeline
      steps={steps.map((step, index) => ({
        key: `${step.key}-${index}`,
        title: t(step.key),
        status: step.status,
        lines: [
          step.at ? format.nearDateTime(step.at, new Date()) : null,
          step.status === 'future' && step.actorName === null ? null : actorOf(step),
          step.detail,
        ].filter((line) => line !== null),
      }))}
    />
  );
}
