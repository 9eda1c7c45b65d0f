import { markAndTell } from '@openward/application/messaging';
import { markConversationInput, markResult } from '@openward/domain/messaging';
import { procedure } from '../trpc/index.ts';

/** Raises how far the reader received or read. */
export const mark = procedure
  .meta({ permission: 'conversation.read' })
  .input(markConversationInput)
  .output(markResult)
  .mutation(({ ctx, input }) => markAndTell(ctx.services, ctx.actor, input));
