import type { Actor } from '@openward/domain/access';
import type { Services } from '../services/index.ts';

/** Somebody listening to a conversation. */
export interface Seat extends Pick<Actor, 'personId' | 'app'> {
  readonly conversationId: string;
}

/** The rule of `authorizeConversation` for many at once. Locks: none. */
const held = `
SELECT s.place::int AS place
FROM unnest($1::uuid[], $2::uuid[], $3::text[]) WITH ORDINALITY AS s(conversation_id, person_id, app, place)
JOIN conversation c ON c.id = s.conversation_id
JOIN journey j ON j.id = c.journey_id
WHERE CASE s.app
  WHEN 'PATIENT' THEN j.patient_id = s.person_id OR EXISTS (
    SELECT FROM guardian_link g WHERE g.guardian_id = s.person_id AND g.ward_id = j.patient_id AND g.ended_at IS NULL)
  ELSE EXISTS (
    SELECT FROM consultation v JOIN practice_role r ON r.id = v.clinician_id
    WHERE v.conversation_id = c.id AND r.person_id = s.person_id AND r.credential = 'VERIFIED'
      AND v.to_seq IS NULL AND v.state <> 'CANCELLED')
  END`;

/**
 * Whether each of these people may go on listening, in the order given; for the gateway, which asks after seating
 * somebody and now and then. It writes no audit: nothing is read.
 */
export async function seatsHeld(services: Services, seats: readonly Seat[]): Promise<boolean[]> {
  if (seats.length === 0) return [];
  const { rows } = await services.db.pool.query<{ place: number }>({
    name: 'seats-held',
    text: held,
    values: [
      seats.map(({ conversationId }) => conversationId),
      seats.map(({ personId }) => personId),
      seats.map(({ app }) => app),
    ],
  });
  const places = new Set(rows.map(({ place }) => place));
  return seats.map((_, index) => places.has(index + 1));
}
