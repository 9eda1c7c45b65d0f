import { sendMessage } from '@openward/application/messaging';
import { sendMessageInput, sendMessageResult } from '@openward/domain/messaging';
import { procedure } from '../trpc/index.ts';

/** Stores one message; the same id is the same message. */
export const send = procedure
  .meta({ permission: 'conversation.write' })
  .input(sendMessageInput)
  .output(sendMessageResult)
  .mutation(({ ctx, input }) => sendMessage(ctx.services, ctx.actor, input));
