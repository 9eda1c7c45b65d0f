import type { JourneyCard as Journey } from '@openward/domain/journey';
import { useFormat } from '@openward/i18n/react';
import { JourneyCard } from '@openward/ui/journey-card';
import { useTranslations } from 'next-intl';
import { journeyPath } from './journey-path.ts';
import { namesOf } from './names-of.ts';

/** The filled card of the home screen: what is open, who acts next, one button back to it. */
export function OpenJourney({ journey }: { readonly journey: Journey }) {
  const t = useTranslations('patient.journey');
  const format = useFormat();
  const { stage, place, lastMessage, ticketNumber, serviceName } = journey;
  const showsNumber = stage === 'waiting' || stage === 'called';
  const names = namesOf(journey, format);
  const values = { place: place === null ? '' : format.place(place), name: names.clinician ?? '' };
  const title =
    stage === 'waiting' && place === null ? t('card.waiting.title-unknown') : t(`card.${stage}.title`, values);
  const about = [serviceName ? format.localized(serviceName) : null, names.patient].filter(Boolean).join('\u00a0· ');
  return (
    <JourneyCard
      kind={t(`card.${stage}.kind`)}
      {...(ticketNumber && showsNumber ? { time: format.ticketNumber(ticketNumber) } : {})}
      title={title}
      detail={stage === 'consulting' && lastMessage ? t('quote', { text: lastMessage }) : about}
      step={journey.step}
      next={t(`card.${stage}.next`, values)}
      action={{ href: journeyPath(journey), label: t(`card.${stage}.action`) }}
    />
  );
}
