import { livingSessions } from '@openward/auth';
import type { Services } from '@openward/application/services';
import type { GatewayServer, GatewaySocket } from './socket-data.ts';

/** Says why, then closes. */
export function endSocket(socket: GatewaySocket): void {
  socket.emit('session:ended', { reason: 'expired' });
  socket.disconnect(true);
}

/** The second line of revocation: closes sockets whose session has ended, should the notice have been lost. */
export async function closeEndedSessions(services: Services, server: GatewayServer): Promise<void> {
  const sockets = [...server.of('/').sockets.values()];
  const living = await livingSessions(services, [...new Set(sockets.map((socket) => socket.data.actor.sessionId))]);
  for (const socket of sockets) if (!living.has(socket.data.actor.sessionId)) endSocket(socket);
}
