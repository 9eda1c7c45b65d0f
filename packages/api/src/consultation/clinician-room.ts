import { viewClinicianRoom } from '@openward/application/consultation';
import { consultationInput, clinicianRoomSchema } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** What the workbench shows beside the messages. */
export const clinicianRoom = procedure
  .meta({ permission: 'consultation.read' })
  .input(consultationInput)
  .output(clinicianRoomSchema)
  .query(({ ctx, input }) => viewClinicianRoom(ctx.services, ctx.actor, input));
