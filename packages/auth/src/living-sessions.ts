import type { Services } from '@openward/application/services';
import { SESSION_LIMITS } from '@openward/domain/identity';

const living = `
SELECT s.id FROM session s
WHERE s.id = ANY($1::uuid[])
  AND s.revoked_at IS NULL
  AND s.expires_at > now()
  AND s.last_seen_at > now() - make_interval(secs => CASE s.app WHEN 'PATIENT' THEN $2::int ELSE $3::int END)`;

/** Which of the sessions still stand; asking keeps none of them awake. */
export async function livingSessions(services: Services, sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (sessionIds.length === 0) return new Set();
  const { rows } = await services.db.pool.query<{ id: string }>({
    name: 'living-sessions',
    text: living,
    values: [sessionIds, SESSION_LIMITS.PATIENT.idleSeconds, SESSION_LIMITS.CONSOLE.idleSeconds],
  });
  return new Set(rows.map((row) => row.id));
}
