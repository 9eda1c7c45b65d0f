import { room } from '@openward/domain/realtime';
import type { Command } from './command.ts';

/** Stops listening to a conversation. */
export const closeConversation: Command<'conversation:close'> = {
  permission: 'conversation.read',
  perTenSeconds: 40,
  handle: async ({ socket }, { conversationId }) => {
    await socket.leave(room.conversation(conversationId));
    return {};
  },
};
