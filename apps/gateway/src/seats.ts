import { seatsHeld } from '@openward/application/messaging';
import type { Services } from '@openward/application/services';
import { room } from '@openward/domain/realtime';
import type { GatewayServer, GatewaySocket } from './socket-data.ts';

const prefix = room.conversation('');

/** The conversations a socket listens to; its rooms are the only record of that. */
export const openedConversations = (socket: GatewaySocket): string[] =>
  [...socket.rooms].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));

/** Makes a socket leave each of its conversations that its person may no longer hear. */
export async function keepOwnSeats(services: Services, sockets: readonly GatewaySocket[]): Promise<void> {
  const seats = sockets.flatMap((socket) =>
    openedConversations(socket).map((conversationId) => ({ socket, conversationId })),
  );
  const held = await seatsHeld(
    services,
    seats.map(({ socket: { data }, conversationId }) => ({
      conversationId,
      personId: data.actor.personId,
      app: data.actor.app,
    })),
  );
  const lost = seats.filter((_, index) => !held[index]);
  for (const { socket, conversationId } of lost) await socket.leave(room.conversation(conversationId));
}

/** The second line of `live.leave`, should the notice have been lost. */
export async function keepOwnSeatsOfAll(services: Services, server: GatewayServer): Promise<void> {
  await keepOwnSeats(services, [...server.of('/').sockets.values()]);
}
