import { changeState, sweepEach } from '../lifecycle/index.ts';
import { writeAudit } from '../audit/index.ts';
import { peopleAround, queueChanged, ticketChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';

const atMost = 100;

/** Puts tickets whose offer has run out back at their place; the lease is counted by the database. @returns how many */
export async function lapseOffers(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ id: string }>({
    name: 'lapsed-offers',
    text: `SELECT id FROM ticket WHERE state = 'OFFERED' AND lease_until <= now() ORDER BY lease_until LIMIT $1`,
    values: [atMost],
  });
  return sweepEach(services, {
    name: 'lapseOffers',
    due: rows.map(({ id }) => id),
    handle: async (tx, id) => {
      const [ticket] = await tx.$queryRaw<{ journey_id: string; service_id: string; patient_id: string }[]>`
        SELECT journey_id, service_id, patient_id FROM ticket
        WHERE id = ${id}::uuid AND state = 'OFFERED' AND lease_until <= now() FOR NO KEY UPDATE SKIP LOCKED`;
      if (!ticket) return false;
      const { journey_id: journeyId, service_id: serviceId, patient_id: patientId } = ticket;
      const set = { offeredToId: null, leaseUntil: null };
      await changeState(tx, {
        lifecycle: 'TICKET',
        id,
        from: 'OFFERED',
        command: 'lapse',
        actor: null,
        journeyId,
        set,
      });
      await writeAudit(tx, null, { action: 'ticket.lapse', entity: 'ticket', entityId: id, patientId });
      const people = await peopleAround(tx, patientId);
      await writeOutbox(tx, [ticketChanged(id, people), await queueChanged(tx, serviceId)]);
      return true;
    },
  });
}
