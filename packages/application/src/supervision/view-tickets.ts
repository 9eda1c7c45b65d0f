import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import type { supervisedTicketsResult } from '@openward/domain/supervision';
import { ticketNumber } from '@openward/domain/waiting-room';
import type { z } from 'zod';
import { recordRead } from '../audit/index.ts';
import { administeredServices } from '../institution/index.ts';
import type { Services } from '../services/index.ts';

/** So many are shown at once; a longer queue is a matter of duty, not of single tickets. */
const most = 200;

/**
 * The open tickets of one queue, those in consultation first, then by waiting time; without names and complaints.
 * @throws AppError NOT_FOUND for a missing service as for another institution's
 */
export async function viewSupervisedTickets(
  services: Services,
  actor: Actor,
  { serviceId }: { readonly serviceId: string },
): Promise<z.output<typeof supervisedTicketsResult>> {
  authorize(actor, 'supervision.read');
  const service = await services.db.prisma.service.findFirst({
    where: { AND: [{ id: serviceId }, administeredServices(actor)] },
    select: { ticketPrefix: true },
  });
  if (!service) throw notFound('service');
  const tickets = await services.db.prisma.ticket.findMany({
    where: { serviceId, state: { in: ['WAITING', 'OFFERED', 'IN_CONSULTATION', 'NO_ANSWER'] } },
    include: { offeredTo: { select: { person: { select: { name: true, latinName: true } } } } },
    orderBy: [{ state: 'desc' }, { waitingSince: 'asc' }, { number: 'asc' }],
    take: most,
  });
  const details = { rows: tickets.length };
  await recordRead(services, actor, { action: 'queue.supervise', entity: 'queue', entityId: serviceId, details });
  return {
    asOf: services.now(),
    rows: tickets.map(({ id, number, state, triageLevel, waitingSince, calledAt, offeredTo }) => ({
      ticketId: id,
      number: ticketNumber(service.ticketPrefix, number),
      state,
      triageLevel,
      waitingSince,
      calledAt,
      clinician: offeredTo?.person ?? null,
    })),
  };
}
