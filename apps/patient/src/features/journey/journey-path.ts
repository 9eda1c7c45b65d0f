import type { JourneyCard } from '@openward/domain/journey';

/** The screen that is open for a journey: waiting room, consultation, or its record. */
export function journeyPath({ stage, ticketId, consultationId, journeyId }: JourneyCard): string {
  if ((stage === 'waiting' || stage === 'called') && ticketId) return `/waiting-room/${ticketId}`;
  if (stage === 'consulting' && consultationId) return `/consultation/${consultationId}`;
  return `/records/${journeyId}`;
}
