import { writeAudit } from '../audit/index.ts';
import { changeState, closeJourneyIfOver, sweepEach } from '../lifecycle/index.ts';
import { journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';

const atMost = 100;

interface Due {
  readonly state: 'EFFECTIVE' | 'PARTLY_DISPENSED';
  readonly journey_id: string;
  readonly patient_id: string;
}

/**
 * Ends approved prescriptions whose days are over, with what is left of those dispensed in part; the database's clock
 * decides. One with an open order was used in time and is left to it. @returns how many
 */
export async function expirePrescriptions(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ id: string }>({
    name: 'expired-prescriptions',
    text: `SELECT id FROM prescription p WHERE state IN ('EFFECTIVE', 'PARTLY_DISPENSED') AND valid_until <= now()
             AND NOT EXISTS (SELECT FROM "order" o WHERE o.prescription_id = p.id AND o.ended_at IS NULL)
           ORDER BY valid_until LIMIT $1`,
    values: [atMost],
  });
  return sweepEach(services, {
    name: 'expirePrescriptions',
    due: rows.map(({ id }) => id),
    handle: async (tx, id) => {
      const [due] = await tx.$queryRaw<Due[]>`
        SELECT state, journey_id, patient_id FROM prescription p
        WHERE id = ${id}::uuid AND state IN ('EFFECTIVE', 'PARTLY_DISPENSED') AND valid_until <= now()
          AND NOT EXISTS (SELECT FROM "order" o WHERE o.prescription_id = p.id AND o.ended_at IS NULL)
        FOR NO KEY UPDATE SKIP LOCKED`;
      if (!due) return false;
      const { state, journey_id: journeyId, patient_id: patientId } = due;
      await changeState(tx, {
        lifecycle: 'PRESCRIPTION',
        id,
        from: state,
        command: 'expire',
        actor: null,
        journeyId,
      });
      await closeJourneyIfOver(tx, journeyId);
      await writeAudit(tx, null, { action: 'prescription.expire', entity: 'prescription', entityId: id, patientId });
      await writeOutbox(tx, [journeyChanged(journeyId, await peopleAround(tx, patientId))]);
      return true;
    },
  });
}
