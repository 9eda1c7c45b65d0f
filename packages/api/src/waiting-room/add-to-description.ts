import { addToDescription as run } from '@openward/application/waiting-room';
import { addToDescriptionInput, ticketViewSchema } from '@openward/domain/waiting-room';
import { procedure } from '../trpc/index.ts';

/** Adds words to what the patient said, while waiting. */
export const addToDescription = procedure
  .meta({ permission: 'ticket.own' })
  .input(addToDescriptionInput)
  .output(ticketViewSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
