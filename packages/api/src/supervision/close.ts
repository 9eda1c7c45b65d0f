import { closeTicket } from '@openward/application/supervision';
import { closeTicketInput, closeTicketResult } from '@openward/domain/supervision';
import { procedure } from '../trpc/index.ts';

/** Ends a ticket with a reason; the fee goes back by rule. */
export const close = procedure
  .meta({ permission: 'supervision.close' })
  .input(closeTicketInput)
  .output(closeTicketResult)
  .mutation(({ ctx, input }) => closeTicket(ctx.services, ctx.actor, input));
