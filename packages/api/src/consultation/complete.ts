import { completeConsultation } from '@openward/application/consultation';
import { completeConsultationInput, consultationViewSchema } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** Signs the note and ends the consultation. */
export const complete = procedure
  .meta({ permission: 'consultation.end' })
  .input(completeConsultationInput)
  .output(consultationViewSchema)
  .mutation(({ ctx, input }) => completeConsultation(ctx.services, ctx.actor, input));
