import type { Services } from '../services/index.ts';

/**
 * Locks: the rows deleted. Codes are kept for a day, so that their cool-down and their attempts still count; ended sessions
 * for thirty, so that "where was I signed in" can be answered. The audit keeps what happened.
 */
const forget = `
WITH codes AS (DELETE FROM sign_in_code WHERE expires_at < now() - interval '1 day' RETURNING 1),
tickets AS (DELETE FROM socket_ticket WHERE expires_at < now() RETURNING 1),
sessions AS (
  DELETE FROM session s WHERE (s.expires_at < now() - interval '30 days' OR s.revoked_at < now() - interval '30 days')
    AND NOT EXISTS (SELECT FROM socket_ticket t WHERE t.session_id = s.id)
  RETURNING 1),
counters AS (DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000 RETURNING 1)
SELECT (SELECT count(*) FROM codes) + (SELECT count(*) FROM tickets) + (SELECT count(*) FROM sessions)
  + (SELECT count(*) FROM counters) AS count`;

/** Deletes codes, socket tickets, sessions and counters that no longer say anything. @returns how many rows went */
export async function forgetExpired(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ count: string }>(forget);
  return Number(rows[0]?.count ?? 0);
}
