import type { Actor } from '@openward/domain/access';
import { room } from '@openward/domain/realtime';
import type { Services } from '../services/index.ts';
import { clinicalPractices, servableServices } from '../visibility/index.ts';

/** The rooms a socket sits in from the start: its person, its session, a staff member's institutions, and for clinicians the queues they serve. */
export async function roomsFor(services: Services, actor: Actor): Promise<string[]> {
  const institutions = actor.practices.flatMap(({ institutionId }) => institutionId ?? []);
  const own = [
    room.person(actor.personId),
    room.session(actor.sessionId),
    ...[...new Set(institutions)].map(room.institution),
  ];
  if (clinicalPractices(actor).length === 0) return own;
  const served = await services.db.prisma.service.findMany({ where: servableServices(actor), select: { id: true } });
  return [...own, ...served.map(({ id }) => room.service(id))];
}
