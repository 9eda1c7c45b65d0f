import { livingSessions } from '@openward/auth';
import type { Services } from '@openward/application/services';
import type { GatewayServer } from './socket-data.ts';

/** The second line of revocation: closes sockets whose session has ended, should the notice have been lost. */
export async function closeEndedSessions(services: Services, server: GatewayServer): Promise<void> {
  const sockets = [...server.of('/').sockets.values()];
  const living = await livingSessions(services, [...new Set(sockets.map((socket) => socket.data.actor.sessionId))]);
  for (const socket of sockets) {
    if (living.has(socket.data.actor.sessionId)) continue;
    socket.emit('session:ended', { reason: 'expired' });
    socket.disconnect(true);
  }
}
