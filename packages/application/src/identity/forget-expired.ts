import type { Services } from '../services/index.ts';

/** Of each kind and round. */
const atMost = 5_000;

/**
 * Locks: the rows deleted. Codes are kept for a day, so that their cool-down and their attempts still count; ended sessions
 * for thirty, so that "where was I signed in" can be answered. The audit keeps what happened.
 */
const forget = `
WITH codes AS (
  DELETE FROM sign_in_code WHERE id IN (
    SELECT id FROM sign_in_code WHERE expires_at < now() - interval '1 day' ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING 1),
tickets AS (
  DELETE FROM socket_ticket WHERE token_hash IN (
    SELECT token_hash FROM socket_ticket WHERE expires_at < now() ORDER BY expires_at LIMIT $1)
  RETURNING 1),
due AS (
  (SELECT id FROM session WHERE revoked_at IS NULL AND expires_at < now() - interval '30 days' ORDER BY expires_at LIMIT $1)
  UNION ALL
  (SELECT id FROM session WHERE revoked_at < now() - interval '30 days' ORDER BY revoked_at LIMIT $1)),
sessions AS (
  DELETE FROM session s WHERE s.id IN (SELECT id FROM due)
    AND NOT EXISTS (SELECT FROM socket_ticket t WHERE t.session_id = s.id)
  RETURNING 1),
counters AS (
  DELETE FROM rate_limit WHERE key IN (
    SELECT key FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000 ORDER BY expire LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING 1)
SELECT (SELECT count(*) FROM codes) + (SELECT count(*) FROM tickets) + (SELECT count(*) FROM sessions)
  + (SELECT count(*) FROM counters) AS count`;

/** Deletes codes, socket tickets, sessions and counters that no longer say anything. @returns how many rows went */
export async function forgetExpired(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ count: string }>({
    name: 'forget-expired',
    text: forget,
    values: [atMost],
  });
  return Number(rows[0]?.count ?? 0);
}
