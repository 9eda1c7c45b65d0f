import type { Services } from '@openward/application/services';
import type { Actor, ActorPractice } from '@openward/domain/access';
import { SESSION_LIMITS } from '@openward/domain/identity';

interface ActorRow {
  readonly person_id: string;
  readonly session_id: string;
  readonly app: Actor['app'];
  readonly locale: Actor['locale'];
  readonly second_factor_at: Date | null;
  readonly practices: ActorPractice[];
}

/**
 * One statement: the living session, its person, the roles in force today, and the note that somebody is there.
 * Locks: the session's row, at most once a minute and for the length of this statement.
 * $1 what identifies the session, $2 idle seconds in the patient app, $3 idle seconds in the console.
 */
const actorBy = (condition: string): string => `
WITH living AS (
  SELECT s.id, s.person_id, s.app, s.second_factor_at, s.last_seen_at, p.locale
  FROM session s
  JOIN person p ON p.id = s.person_id
  WHERE ${condition}
    AND s.revoked_at IS NULL
    AND s.expires_at > now()
    AND s.last_seen_at > now() - make_interval(secs => CASE s.app WHEN 'PATIENT' THEN $2::int ELSE $3::int END)
), touched AS (
  UPDATE session SET last_seen_at = now()
  FROM living
  WHERE session.id = living.id AND session.last_seen_at < now() - interval '1 minute'
)
SELECT living.person_id, living.id AS session_id, living.app, living.locale, living.second_factor_at,
  COALESCE((
    SELECT jsonb_agg(jsonb_build_object(
      'practiceRoleId', r.id,
      'role', r.role,
      'institutionId', r.institution_id,
      'departmentIds', COALESCE((
        SELECT jsonb_agg(d.department_id ORDER BY d.department_id)
        FROM practice_role_department d WHERE d.practice_role_id = r.id), '[]')
    ) ORDER BY r.id)
    FROM practice_role r
    LEFT JOIN institution i ON i.id = r.institution_id
    WHERE living.app = 'CONSOLE'
      AND r.person_id = living.person_id
      AND r.credential = 'VERIFIED'
      AND CASE
        WHEN r.licence_valid_until IS NULL THEN r.role NOT IN ('PHARMACIST', 'DOCTOR', 'NUTRITIONIST')
        ELSE r.licence_valid_until >= (now() AT TIME ZONE COALESCE(i.zone, 'UTC'))::date
      END
  ), '[]') AS practices
FROM living`;

const byToken = { name: 'actor-by-token', text: actorBy('s.token_hash = $1 AND s.app = $4::app') };
const bySession = { name: 'actor-by-session', text: actorBy('s.id = $1') };
const idleSeconds = [SESSION_LIMITS.PATIENT.idleSeconds, SESSION_LIMITS.CONSOLE.idleSeconds] as const;

/**
 * Who stands behind a session token right now. A session of the patient app never carries staff roles, and a token of
 * one app is nobody in the other.
 * @param tokenHash SHA-256 of the token
 * @returns null when the session is unknown, revoked, expired or idle for too long
 */
export function actorOfToken(services: Services, tokenHash: Buffer, app: Actor['app']): Promise<Actor | null> {
  return load(services, byToken, [tokenHash, ...idleSeconds, app]);
}

/** The same by session id: for a socket, which asks before each command. */
export function reloadActor(services: Services, sessionId: string): Promise<Actor | null> {
  return load(services, bySession, [sessionId, ...idleSeconds]);
}

async function load(
  services: Services,
  query: { name: string; text: string },
  values: unknown[],
): Promise<Actor | null> {
  const { rows } = await services.db.pool.query<ActorRow>({ ...query, values });
  const row = rows[0];
  if (!row) return null;
  return {
    personId: row.person_id,
    sessionId: row.session_id,
    app: row.app,
    locale: row.locale,
    practices: row.practices,
    secondFactorAt: row.second_factor_at,
  };
}
