import { room } from '@openward/domain/realtime';
import type { Command } from './command.ts';

/** Stores a message, then tells the room. The acknowledgement comes after the commit. */
export const sendMessage: Command<'message:send'> = {
  permission: 'conversation.write',
  perTenSeconds: 60,
  checksSession: true,
  handle: async ({ socket, actor, messages }, input) => {
    const { message, isNew } = await messages.store(actor, input);
    if (isNew) {
      const conversation = room.conversation(message.conversationId);
      socket.to(conversation).emit('message:created', message);
    }
    return { id: message.id, seq: message.seq, createdAt: message.createdAt };
  },
};
