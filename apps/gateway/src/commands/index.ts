import type { LiveCommand } from '@openward/domain/realtime';
import { closeConversation } from './close-conversation.ts';
import type { Command } from './command.ts';
import { markConversationCommand } from './mark-conversation.ts';
import { openConversation } from './open-conversation.ts';
import { sendMessage } from './send-message.ts';
import { setTyping } from './set-typing.ts';

export type { Command, CommandContext } from './command.ts';

/** The table of contents of the socket door. */
export const commands: { readonly [C in LiveCommand]: Command<C> } = {
  'conversation:open': openConversation,
  'conversation:close': closeConversation,
  'conversation:mark': markConversationCommand,
  'message:send': sendMessage,
  'typing:set': setTyping,
};
