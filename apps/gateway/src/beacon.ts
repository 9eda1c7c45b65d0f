import { headsFor } from '@openward/application/messaging';
import type { Services } from '@openward/application/services';
import { room } from '@openward/domain/realtime';
import type { GatewayServer } from './socket-data.ts';

/** Tells every opened conversation of this gateway its newest sequence, so that a lost last message is noticed. */
export async function sendHeads(services: Services, server: GatewayServer): Promise<void> {
  const open = new Set<string>();
  for (const socket of server.of('/').sockets.values()) for (const id of socket.data.conversations) open.add(id);
  for (const head of await headsFor(services, [...open])) {
    server.local.to(room.conversation(head.conversationId)).emit('conversation:head', head);
  }
}
