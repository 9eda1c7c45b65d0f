import { PAY_WITHIN_SECONDS } from '@openward/domain/billing';
import { closeJourneyIfOver, sweepEach } from '../lifecycle/index.ts';
import { journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { closeUnwanted } from './close-unwanted.ts';
import { deliverRefund } from './deliver-refund.ts';
import { lapseIntake } from './lapse-intake.ts';
import { settleNotice } from './settle-notice.ts';

const atMost = 50;
/** A notice is given this long to come by itself, and this long again after each look; older ones are asked less often. */
const askAfterSeconds = 20;

/** Intakes nobody paid in time are given up. @returns how many */
export async function lapseUnpaid(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ id: string }>({
    name: 'lapse-unpaid',
    text: `
SELECT i.id FROM intake i
WHERE i.price_minor > 0 AND i.lapsed_at IS NULL AND i.queued_at IS NULL AND i.created_at < now() - make_interval(secs => $2)
  AND NOT EXISTS (SELECT FROM payment p WHERE p.intake_id = i.id AND (
    p.state NOT IN ('PENDING', 'FAILED') OR p.created_at >= now() - make_interval(secs => $2)))
ORDER BY i.created_at LIMIT $1`,
    values: [atMost, PAY_WITHIN_SECONDS],
  });
  return sweepEach(services, {
    name: 'lapseUnpaid',
    due: rows.map(({ id }) => id),
    handle: async (tx, id) => {
      const locked = await tx.$queryRaw<
        unknown[]
      >`SELECT 1 FROM intake WHERE id = ${id}::uuid FOR NO KEY UPDATE SKIP LOCKED`;
      if (locked.length === 0 || !(await lapseIntake(tx, id))) return false;
      const { journey } = await tx.intake.findUniqueOrThrow({
        where: { id },
        select: { journey: { select: { id: true, patientId: true } } },
      });
      await closeJourneyIfOver(tx, journey.id);
      await writeOutbox(tx, [journeyChanged(journey.id, await peopleAround(tx, journey.patientId))]);
      return true;
    },
  });
}

/**
 * Payments whose notice was lost: the provider is asked. What is wanted no more is closed there, so that nobody pays what
 * nobody delivers. @returns how many were settled
 */
export async function settlePayments(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ id: string; ref: string | null; wanted: boolean }>({
    name: 'settle-payments',
    text: `
WITH due AS (
  SELECT p.id FROM payment p
  WHERE p.state = 'PENDING' AND p.created_at < now() - make_interval(secs => $2)
    AND (p.asked_at IS NULL OR p.asked_at < now() - greatest(make_interval(secs => $2), (now() - p.created_at) / 10))
  ORDER BY p.created_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED)
UPDATE payment p SET asked_at = now() FROM due
WHERE p.id = due.id
RETURNING p.id, p.provider_ref AS ref, CASE
  WHEN p.order_id IS NOT NULL THEN EXISTS (SELECT FROM "order" o WHERE o.id = p.order_id AND o.state = 'PLACED')
  ELSE EXISTS (SELECT FROM intake i WHERE i.id = p.intake_id AND i.lapsed_at IS NULL) END AS wanted`,
    values: [atMost, askAfterSeconds],
  });
  return eachOf(services, 'settlePayments', rows, async ({ id, ref, wanted }) => {
    if (!wanted) return closeUnwanted(services, id);
    const notice = ref === null ? null : await services.payments.lookUp(ref);
    return notice !== null && (await settleNotice(services, notice)) === 'done';
  });
}

/** Refunds whose notice does not come are asked for again; under their name they are given once. @returns how many */
export async function retryRefunds(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ id: string }>({
    name: 'retry-refunds',
    text: `
WITH due AS (
  SELECT r.id FROM refund r
  WHERE r.state = 'REQUESTED' AND r.created_at < now() - make_interval(secs => $2)
    AND (r.asked_at IS NULL OR r.asked_at < now() - greatest(make_interval(secs => $2), (now() - r.created_at) / 10))
  ORDER BY r.created_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED)
UPDATE refund r SET asked_at = now() FROM due WHERE r.id = due.id RETURNING r.id`,
    values: [atMost, askAfterSeconds],
  });
  return eachOf(services, 'retryRefunds', rows, async ({ id }) => {
    await deliverRefund(services, id);
    return true;
  });
}

/** Each outside a transaction, since the provider is asked; one that fails stops none of the others. */
async function eachOf<Row extends { readonly id: string }>(
  services: Services,
  procedure: string,
  [...rows]: readonly Row[],
  handle: (row: Row) => Promise<boolean>,
): Promise<number> {
  let handled = 0;
  for (const row of rows) {
    try {
      if (await handle(row)) handled += 1;
    } catch (error) {
      services.log.error('sweeping one failed', error, { procedure, subjectId: row.id });
    }
  }
  return handled;
}
