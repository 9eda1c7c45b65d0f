import { moveTicket } from '@openward/application/supervision';
import { moveTicketInput, moveTicketResult } from '@openward/domain/supervision';
import { procedure } from '../trpc/index.ts';

/** Moves a waiting ticket to another queue with a reason; it keeps its waiting time. */
export const move = procedure
  .meta({ permission: 'supervision.move' })
  .input(moveTicketInput)
  .output(moveTicketResult)
  .mutation(({ ctx, input }) => moveTicket(ctx.services, ctx.actor, input));
