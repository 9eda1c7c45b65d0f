import { authorize, type Actor } from '@openward/domain/access';
import type { journeyListSchema } from '@openward/domain/journey';
import type { z } from 'zod';
import { recordListRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { visibleJourneys } from '../visibility/index.ts';
import { journeyCards, journeyInclude } from './journey-card.ts';

const most = { open: 20, past: 30 } as const;

/** What the patient and the wards have open, newest first, and the latest past journeys. */
export async function listJourneys(services: Services, actor: Actor): Promise<z.output<typeof journeyListSchema>> {
  authorize(actor, 'journey.read');
  const { journey } = services.db.prisma;
  const mine = visibleJourneys(actor);
  const [open, past] = await Promise.all([
    journey.findMany({
      where: { AND: [mine, { closedAt: null }] },
      include: journeyInclude,
      orderBy: { openedAt: 'desc' },
      take: most.open,
    }),
    journey.findMany({
      where: { AND: [mine, { closedAt: { not: null } }] },
      include: journeyInclude,
      orderBy: { openedAt: 'desc' },
      take: most.past,
    }),
  ]);
  const all = await journeyCards(services, actor, [...open, ...past]);
  const entry = { action: 'journey.list', entity: 'journey' } as const;
  await recordListRead(
    services,
    actor,
    entry,
    [...open, ...past].map(({ patientId }) => patientId),
  );
  const cards = all.map(({ card }) => card);
  return { open: cards.slice(0, open.length), past: cards.slice(open.length) };
}
