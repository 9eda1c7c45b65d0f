import { patientRecord as run } from '@openward/application/consultation';
import { consultationInput, patientRecordSchema } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** The patient's earlier visits. */
export const record = procedure
  .meta({ permission: 'consultation.read' })
  .input(consultationInput)
  .output(patientRecordSchema)
  .query(({ ctx, input }) => run(ctx.services, ctx.actor, input));
