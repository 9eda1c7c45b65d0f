import type { TimelineStepDto } from '@openward/domain/journey';
import { useFormat } from '@openward/i18n/react';
import { JourneyTimeline } from '@openward/ui/journey-timeline';
import { useNow, useTranslations } from 'next-intl';
import { linkPath } from './link-path.ts';

interface TimelineProps {
  readonly steps: readonly TimelineStepDto[];
  /** Id of what the reader is looking at: its steps lead nowhere else. */
  readonly here?: string;
}

/** Every step with actor and time, leading to what it made. */
export function Timeline({ steps, here }: TimelineProps) {
  const t = useTranslations('timeline');
  const journey = useTranslations('patient.journey');
  const format = useFormat();
  const now = useNow();
  const actorOf = ({ actorName, actorLatinName, actorKind }: TimelineStepDto) =>
    actorName === null ? journey(`actor.${actorKind}`) : format.person({ name: actorName, latinName: actorLatinName });
  return (
    <JourneyTimeline
      steps={steps.map((step, index) => ({
        key: `${step.key}-${index}`,
        title: t(step.key),
        status: step.status,
        lines: [
          step.at ? format.nearDateTime(step.at, now) : null,
          step.status === 'future' && step.actorName === null ? null : actorOf(step),
          step.serviceName && format.localized(step.serviceName),
        ].filter((line) => line !== null),
        ...(step.link && step.link.id !== here ? { href: linkPath(step.link) } : {}),
      }))}
    />
  );
}
