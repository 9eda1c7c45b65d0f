import { authorizeConversation } from '@openward/application/messaging';
import { room } from '@openward/domain/realtime';
import type { Command } from './command.ts';

/** Joins the live room of a conversation the actor participates in. */
export const openConversation: Command<'conversation:open'> = {
  permission: 'conversation.read',
  perTenSeconds: 40,
  handle: async ({ services, socket, actor }, { conversationId }) => {
    const { lastSeq, marks } = await authorizeConversation(services, actor, conversationId);
    await socket.join(room.conversation(conversationId));
    socket.data.conversations.add(conversationId);
    return { lastSeq, marks };
  },
};
