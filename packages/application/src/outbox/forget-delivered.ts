import type { Services } from '../services/index.ts';

/** How long a delivered event and the answer to a key are kept: long enough to look into yesterday's trouble. */
const keptDays = 7;
const atMost = 5_000;

/** Locks: the rows deleted, passing over those somebody else holds. */
const forget = `
WITH events AS (
  DELETE FROM outbox_event WHERE id IN (
    SELECT id FROM outbox_event WHERE delivered_at < now() - make_interval(days => $1)
    ORDER BY delivered_at LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING 1),
keys AS (
  DELETE FROM idempotency_key WHERE (actor_id, key) IN (
    SELECT actor_id, key FROM idempotency_key WHERE created_at < now() - make_interval(days => $1)
    ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING 1)
SELECT ((SELECT count(*) FROM events) + (SELECT count(*) FROM keys))::int AS count`;

/** Deletes delivered events and the answers of old keys; what was not delivered stays until it is. @returns how many rows went */
export async function forgetDelivered(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ count: number }>({
    name: 'forget-delivered',
    text: forget,
    values: [keptDays, atMost],
  });
  return rows[0]?.count ?? 0;
}
