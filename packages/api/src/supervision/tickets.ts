import { viewSupervisedTickets } from '@openward/application/supervision';
import { supervisedTicketsInput, supervisedTicketsResult } from '@openward/domain/supervision';
import { procedure } from '../trpc/index.ts';

/** The open tickets of one queue, without names. */
export const tickets = procedure
  .meta({ permission: 'supervision.read' })
  .input(supervisedTicketsInput)
  .output(supervisedTicketsResult)
  .query(({ ctx, input }) => viewSupervisedTickets(ctx.services, ctx.actor, input));
