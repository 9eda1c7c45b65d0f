import { viewTicket } from '@openward/application/waiting-room';
import { ticketInput, ticketViewSchema } from '@openward/domain/waiting-room';
import { procedure } from '../trpc/index.ts';

/** The waiting room as its patient sees it. */
export const ticket = procedure
  .meta({ permission: 'ticket.own' })
  .input(ticketInput)
  .output(ticketViewSchema)
  .query(({ ctx, input }) => viewTicket(ctx.services, ctx.actor, input));
