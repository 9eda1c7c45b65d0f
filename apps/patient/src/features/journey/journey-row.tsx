import type { JourneyCard } from '@openward/domain/journey';
import { useFormat } from '@openward/i18n/react';
import { Row } from '@openward/ui/row';
import { IconMessages } from '@tabler/icons-react';
import { useNow, useTranslations } from 'next-intl';
import { journeyPath } from './journey-path.ts';
import { namesOf } from './names-of.ts';

/** One past or open journey in a list. */
export function JourneyRow({ journey }: { readonly journey: JourneyCard }) {
  const now = useNow();
  const format = useFormat();
  const names = namesOf(journey, format);
  const t = useTranslations('patient.journey.card');
  const about = [
    journey.stage === 'ended' ? null : t(`${journey.stage}.kind`),
    format.nearDateTime(journey.openedAt, now),
    journey.serviceName ? format.localized(journey.serviceName) : null,
    names.clinician,
  ];
  return (
    <Row
      href={journeyPath(journey)}
      icon={<IconMessages size={22} stroke={1.75} />}
      tone={journey.stage === 'ended' ? 'plain' : 'teal'}
      title={journey.concern}
      detail={about.filter(Boolean).join(' · ')}
      meta={names.patient}
    />
  );
}
