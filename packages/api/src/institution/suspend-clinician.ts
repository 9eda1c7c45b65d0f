import { suspendClinician as run } from '@openward/application/institution';
import { suspendClinicianInput, suspendClinicianResult } from '@openward/domain/institution';
import { procedure } from '../trpc/index.ts';

/** Takes a clinician offline at once. */
export const suspendClinician = procedure
  .meta({ permission: 'clinician.suspend' })
  .input(suspendClinicianInput)
  .output(suspendClinicianResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
