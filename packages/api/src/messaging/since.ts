import { messagesSince } from '@openward/application/messaging';
import { messagesSinceInput, messagesSinceResult } from '@openward/domain/messaging';
import { procedure } from '../trpc/index.ts';

/** Entries after or before a place in the sequence. */
export const since = procedure
  .meta({ permission: 'conversation.read' })
  .input(messagesSinceInput)
  .output(messagesSinceResult)
  .query(({ ctx, input }) => messagesSince(ctx.services, ctx.actor, input));
