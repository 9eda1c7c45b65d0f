import { authorizeConversation } from '@openward/application/messaging';
import { notFound } from '@openward/domain/errors';
import { room } from '@openward/domain/realtime';
import { keepOwnSeats } from '../seats.ts';
import type { Command } from './command.ts';

/** Joins the live room of a conversation the actor participates in. */
export const openConversation: Command<'conversation:open'> = {
  permission: 'conversation.read',
  perTenSeconds: 40,
  handle: async ({ services, socket, actor }, { conversationId }) => {
    const { lastSeq, marks } = await authorizeConversation(services, actor, conversationId);
    await socket.join(room.conversation(conversationId));
    // The notice that somebody has left may have passed between the check and the seat: so it is checked again.
    await keepOwnSeats(services, [socket]);
    if (!socket.rooms.has(room.conversation(conversationId))) throw notFound('conversation');
    return { lastSeq, marks };
  },
};
