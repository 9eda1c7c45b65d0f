import type { Transaction } from '@openward/db';

/**
 * A journey ends with the last thing that is open on it: ticket, unpaid amount, unanswered referral, prescription that is
 * under review, waits for its doctor's correction or may still be ordered, order, follow-up.
 */
export async function closeJourneyIfOver(tx: Transaction, journeyId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE journey j SET closed_at = now()
    WHERE j.id = ${journeyId}::uuid AND j.closed_at IS NULL
      AND NOT EXISTS (SELECT FROM ticket t WHERE t.journey_id = j.id AND t.state IN ('WAITING', 'OFFERED', 'IN_CONSULTATION', 'NO_ANSWER'))
      AND NOT EXISTS (
        SELECT FROM intake i WHERE i.journey_id = j.id AND i.price_minor > 0 AND i.lapsed_at IS NULL
          AND NOT EXISTS (SELECT FROM ticket t WHERE t.intake_id = i.id))
      AND NOT EXISTS (SELECT FROM referral r WHERE r.journey_id = j.id AND r.accepted_intake_id IS NULL AND r.declined_at IS NULL)
      AND NOT EXISTS (SELECT FROM follow_up f WHERE f.journey_id = j.id AND f.closed_at IS NULL)
      AND NOT EXISTS (SELECT FROM prescription p WHERE p.journey_id = j.id AND (p.state IN ('SIGNED', 'EFFECTIVE', 'PARTLY_DISPENSED')
        OR (p.state = 'RETURNED' AND NOT EXISTS (SELECT FROM prescription n WHERE n.previous_id = p.id AND n.state <> 'DRAFT'))))
      AND NOT EXISTS (SELECT FROM "order" o WHERE o.journey_id = j.id AND o.ended_at IS NULL)`;
}
