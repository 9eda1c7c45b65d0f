import type { Services } from '../services/index.ts';
import { WAIT_WINDOW_MINUTES } from '@openward/domain/waiting-room';

/** What is known about a queue right now, for places, waits and cards. */
export interface QueueFacts {
  readonly serviceId: string;
  readonly waiting: number;
  /** Clinicians on duty who serve it: how many patients each holds at once, and holds now. */
  readonly onDuty: readonly { readonly capacity: number; readonly held: number }[];
  /** How long each visit that ended recently took, from taken to ended, seconds. */
  readonly recentSeconds: readonly number[];
}

/** One statement for any number of services; a day's tickets of a service are found by their number's index. */
const facts = `
SELECT s.id AS "serviceId",
  (SELECT count(*)::int FROM ticket t WHERE t.service_id = s.id AND t.state = 'WAITING') AS waiting,
  COALESCE((
    SELECT jsonb_agg(jsonb_build_object('capacity', pr.capacity, 'held', (
      SELECT count(*) FROM consultation c WHERE c.clinician_id = pr.id AND c.state IN ('OPEN', 'ACTIVE'))))
    FROM practice_role pr
    WHERE pr.institution_id = s.institution_id AND pr.role = s.role
      AND pr.on_duty_since IS NOT NULL AND pr.credential = 'VERIFIED'
      AND pr.licence_valid_until >= (now() AT TIME ZONE i.zone)::date
      AND (s.department_id IS NULL OR EXISTS (
        SELECT FROM practice_role_department d WHERE d.practice_role_id = pr.id AND d.department_id = s.department_id))
  ), '[]') AS "onDuty",
  ARRAY(
    SELECT extract(epoch FROM t.ended_at - t.called_at)::float8
    FROM ticket t
    WHERE t.service_id = s.id AND t.day >= (now() AT TIME ZONE i.zone)::date - 1
      AND t.state = 'DONE' AND t.called_at IS NOT NULL AND t.ended_at > now() - make_interval(mins => $2)
    ORDER BY t.ended_at DESC LIMIT 200
  ) AS "recentSeconds"
FROM service s JOIN institution i ON i.id = s.institution_id
WHERE s.id = ANY ($1::uuid[])`;

/** Loads the facts of these services. @returns by service id */
export async function queueFacts(services: Services, serviceIds: readonly string[]): Promise<Map<string, QueueFacts>> {
  if (serviceIds.length === 0) return new Map();
  const { rows } = await services.db.pool.query<QueueFacts>({
    name: 'queue-facts',
    text: facts,
    values: [serviceIds, WAIT_WINDOW_MINUTES],
  });
  return new Map(rows.map((row) => [row.serviceId, row]));
}

/** Places of waiting tickets in the order that claims follow; tickets that do not wait have none. Locks: none. */
const places = `
SELECT mine.id, 1 + count(other.id)::int AS place
FROM ticket mine
JOIN service s ON s.id = mine.service_id
LEFT JOIN ticket other ON other.service_id = mine.service_id AND other.state = 'WAITING'
  AND (queue_level(other.triage_level, other.waiting_since, s.target_seconds, now()), other.waiting_since, other.number)
    < (queue_level(mine.triage_level, mine.waiting_since, s.target_seconds, now()), mine.waiting_since, mine.number)
WHERE mine.id = ANY ($1::uuid[]) AND mine.state = 'WAITING'
GROUP BY mine.id`;

/** The place in line of each waiting ticket; 1 is next. */
export async function placesInLine(services: Services, ticketIds: readonly string[]): Promise<Map<string, number>> {
  if (ticketIds.length === 0) return new Map();
  const { rows } = await services.db.pool.query<{ id: string; place: number }>({
    name: 'places-in-line',
    text: places,
    values: [ticketIds],
  });
  return new Map(rows.map(({ id, place }) => [id, place]));
}
