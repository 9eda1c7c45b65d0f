import { markConversation } from '@openward/application/messaging';
import { room } from '@openward/domain/realtime';
import type { Command } from './command.ts';

/** Raises the actor's delivered or read mark and tells the room. */
export const markConversationCommand: Command<'conversation:mark'> = {
  permission: 'conversation.read',
  perTenSeconds: 100,
  handle: async ({ services, server, actor }, input) => {
    const mark = await markConversation(services, actor, input);
    const { conversationId } = input;
    if (mark) server.to(room.conversation(conversationId)).emit('conversation:marked', { conversationId, mark });
    return {};
  },
};
