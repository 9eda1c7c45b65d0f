import { leaveQueue } from '@openward/application/waiting-room';
import { ticketInput, ticketViewSchema } from '@openward/domain/waiting-room';
import { procedure } from '../trpc/index.ts';

/** Gives the place up. */
export const leave = procedure
  .meta({ permission: 'ticket.own' })
  .input(ticketInput)
  .output(ticketViewSchema)
  .mutation(({ ctx, input }) => leaveQueue(ctx.services, ctx.actor, input));
