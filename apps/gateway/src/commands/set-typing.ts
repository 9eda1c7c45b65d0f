import { AppError } from '@openward/domain/errors';
import { room } from '@openward/domain/realtime';
import type { Command } from './command.ts';

/** Volatile: told to those in the room, stored nowhere. Needs the conversation opened on this socket. */
export const setTyping: Command<'typing:set'> = {
  permission: 'conversation.write',
  perTenSeconds: 20,
  handle: async ({ socket, actor }, { conversationId, typing }) => {
    if (!socket.rooms.has(room.conversation(conversationId))) {
      throw new AppError('NOT_FOUND', 'typing outside an opened conversation', 'not-found');
    }
    const typist = { conversationId, personId: actor.personId, typing };
    socket.volatile.to(room.conversation(conversationId)).emit('typing:changed', typist);
    return {};
  },
};
