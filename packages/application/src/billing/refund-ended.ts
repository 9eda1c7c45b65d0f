import { orderRefund } from '@openward/domain/billing';
import { sweepEach } from '../lifecycle/index.ts';
import type { Services } from '../services/index.ts';
import { refundIntakeByRule } from './refund-intake.ts';
import { refund } from './refund.ts';

const atMost = { kept: 500, ended: 50 } as const;

/** Paid for and given, or asked back: nothing is left to watch. Locks: the payments, passing over those somebody holds. */
const keep = `
UPDATE payment SET kept_at = now() WHERE id IN (
  SELECT p.id FROM payment p
  WHERE p.state = 'CAPTURED' AND p.kept_at IS NULL AND (
    EXISTS (SELECT FROM refund r WHERE r.payment_id = p.id)
    OR EXISTS (SELECT FROM "order" o WHERE o.id = p.order_id AND o.state IN ('DELIVERED', 'RETURNED'))
    OR EXISTS (SELECT FROM ticket t JOIN consultation c ON c.ticket_id = t.id
               WHERE t.intake_id = p.intake_id AND c.state = 'COMPLETED'))
  ORDER BY p.created_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED)`;

const watched = `p.state = 'CAPTURED' AND p.kept_at IS NULL AND NOT EXISTS (SELECT FROM refund r WHERE r.payment_id = p.id)`;

const endedIntakes = `
SELECT p.intake_id AS id FROM payment p JOIN intake i ON i.id = p.intake_id LEFT JOIN ticket t ON t.intake_id = i.id
WHERE ${watched} AND (t.id IS NULL OR t.state IN ('LEFT', 'EXPIRED', 'CANCELLED') OR EXISTS (
  SELECT FROM consultation c WHERE c.ticket_id = t.id AND c.state = 'ENDED_UNSUITABLE'))
  AND NOT EXISTS (SELECT FROM consultation c WHERE c.ticket_id = t.id AND c.state = 'COMPLETED')
ORDER BY p.created_at LIMIT $1`;

const endedOrders = `
SELECT p.order_id AS id FROM payment p JOIN "order" o ON o.id = p.order_id
WHERE ${watched} AND o.state IN ('CANCELLED', 'EXPIRED') ORDER BY p.created_at LIMIT $1`;

/**
 * Paid for and ended, yet nothing was asked back: whoever ended it did not say so. What was given is marked first, so that
 * each round looks only at what is under way, however much was ever paid. @returns how many were asked back
 */
export async function refundEnded(services: Services): Promise<number> {
  await services.db.pool.query({ name: 'keep-payments', text: keep, values: [atMost.kept] });
  const dueOf = async (name: string, text: string) => {
    const { rows } = await services.db.pool.query<{ id: string }>({ name, text, values: [atMost.ended] });
    return rows.map(({ id }) => id);
  };
  const name = 'refundEnded';
  const ofIntakes = await sweepEach(services, {
    name,
    due: await dueOf('refund-ended-intakes', endedIntakes),
    handle: (tx, intakeId) => refundIntakeByRule(tx, intakeId),
  });
  const ofOrders = await sweepEach(services, {
    name,
    due: await dueOf('refund-ended-orders', endedOrders),
    handle: async (tx, orderId) => {
      const { state } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { state: true } });
      const reason = orderRefund(state);
      return reason !== null && (await refund(tx, { for: { orderId }, reason })) !== null;
    },
  });
  return ofIntakes + ofOrders;
}
