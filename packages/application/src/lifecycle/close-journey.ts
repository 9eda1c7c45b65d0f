import type { Transaction } from '@openward/db';

/** A journey ends with its last open ticket, unless a follow-up or an order still runs. */
export async function closeJourneyIfOver(tx: Transaction, journeyId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE journey j SET closed_at = now()
    WHERE j.id = ${journeyId}::uuid AND j.closed_at IS NULL
      AND NOT EXISTS (SELECT FROM ticket t WHERE t.journey_id = j.id AND t.state IN ('WAITING', 'OFFERED', 'IN_CONSULTATION', 'NO_ANSWER'))
      AND NOT EXISTS (SELECT FROM follow_up f WHERE f.journey_id = j.id AND f.closed_at IS NULL)
      AND NOT EXISTS (SELECT FROM "order" o WHERE o.journey_id = j.id AND o.ended_at IS NULL)`;
}
