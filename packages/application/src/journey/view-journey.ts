import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import type { journeyViewSchema } from '@openward/domain/journey';
import type { z } from 'zod';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { timelineOf } from '../timeline/index.ts';
import { visibleJourneys } from '../visibility/index.ts';
import { journeyCards, journeyInclude } from './journey-card.ts';

/**
 * One journey with its timeline: who did what and when, what is going on, what certainly follows.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function viewJourney(
  services: Services,
  actor: Actor,
  { journeyId }: { readonly journeyId: string },
): Promise<z.output<typeof journeyViewSchema>> {
  authorize(actor, 'journey.read');
  const { prisma } = services.db;
  const journey = await prisma.journey.findFirst({
    where: { AND: [{ id: journeyId }, visibleJourneys(actor)] },
    include: journeyInclude,
  });
  if (!journey) throw notFound('journey');
  const [made] = await journeyCards(services, actor, [journey]);
  if (!made) throw new Error('no card for the only journey');
  const timeline = await timelineOf(prisma, journey, made.past);
  const { patientId } = journey;
  await recordRead(services, actor, { action: 'journey.read', entity: 'journey', entityId: journeyId, patientId });
  return { ...made.card, timeline };
}
