import { hashToken } from '@openward/application/identity';
import type { Services } from '@openward/application/services';
import type { Actor } from '@openward/domain/access';
import { reloadActor } from './load-actor.ts';

/** Deleting is taking: of two sockets that present the same ticket one gets the row. */
const take = `
DELETE FROM socket_ticket WHERE token_hash = $1
RETURNING session_id, origin, expires_at > now() AS in_time`;

/**
 * Who opens a socket with this ticket. A ticket works once, for a minute, and only from the origin it was given to.
 * @param origin the Origin header of the handshake
 * @returns null for a ticket that is unknown, used, expired or from elsewhere, and when its session has ended
 */
export async function actorFromSocketTicket(services: Services, ticket: string, origin: string): Promise<Actor | null> {
  const { rows } = await services.db.pool.query<{ session_id: string; origin: string; in_time: boolean }>({
    name: 'take-socket-ticket',
    text: take,
    values: [hashToken(ticket)],
  });
  const row = rows[0];
  if (!row?.in_time || row.origin !== origin) return null;
  return reloadActor(services, row.session_id);
}
