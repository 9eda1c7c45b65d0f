import { viewPatientRoom } from '@openward/application/consultation';
import { consultationInput, patientRoomSchema } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** What the patient sees beside the messages. */
export const patientRoom = procedure
  .meta({ permission: 'journey.read' })
  .input(consultationInput)
  .output(patientRoomSchema)
  .query(({ ctx, input }) => viewPatientRoom(ctx.services, ctx.actor, input));
