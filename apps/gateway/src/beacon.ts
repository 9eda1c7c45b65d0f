import { headsFor } from '@openward/application/messaging';
import type { Services } from '@openward/application/services';
import { room } from '@openward/domain/realtime';
import { openedConversations } from './seats.ts';
import type { GatewayServer } from './socket-data.ts';

/** Tells every opened conversation of this gateway its newest sequence, so that a lost last message is noticed. */
export async function sendHeads(services: Services, server: GatewayServer): Promise<void> {
  const open = new Set([...server.of('/').sockets.values()].flatMap(openedConversations));
  for (const head of await headsFor(services, [...open])) {
    server.local.to(room.conversation(head.conversationId)).emit('conversation:head', head);
  }
}
