import { myConsultations } from '@openward/application/consultation';
import { myConsultationsSchema } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** The clinician's running and finished consultations. */
export const mine = procedure
  .meta({ permission: 'consultation.read' })
  .output(myConsultationsSchema)
  .query(({ ctx }) => myConsultations(ctx.services, ctx.actor));
