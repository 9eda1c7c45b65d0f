import { authorize, type Actor } from '@openward/domain/access';
import { hashToken, newToken } from '../identity/index.ts';
import type { Services } from '../services/index.ts';

/** How long a ticket may lie between its making and the handshake, seconds. */
const lifetimeSeconds = 60;

/**
 * A permission to open one socket, bound to the session and to the origin the browser will name.
 * @param origin of the app's public address
 * @returns the ticket; only its hash is stored
 */
export async function issueSocketTicket(services: Services, actor: Actor, origin: string): Promise<string> {
  authorize(actor, 'socket.open');
  const ticket = newToken();
  await services.db.pool.query({
    name: 'issue-socket-ticket',
    text: `INSERT INTO socket_ticket (token_hash, session_id, origin, expires_at)
           VALUES ($1, $2, $3, now() + make_interval(secs => $4))`,
    values: [hashToken(ticket), actor.sessionId, origin, lifetimeSeconds],
  });
  return ticket;
}
