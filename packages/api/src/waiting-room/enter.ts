import { enterConsultation } from '@openward/application/consultation';
import { ticketInput, enterResult } from '@openward/domain/waiting-room';
import { procedure } from '../trpc/index.ts';

/** The called patient enters the consultation. */
export const enter = procedure
  .meta({ permission: 'consultation.enter' })
  .input(ticketInput)
  .output(enterResult)
  .mutation(({ ctx, input }) => enterConsultation(ctx.services, ctx.actor, input));
