import { reinstateClinician as run } from '@openward/application/institution';
import { reinstateClinicianInput, reinstateClinicianResult } from '@openward/domain/institution';
import { procedure } from '../trpc/index.ts';

/** Gives a suspended credential back. */
export const reinstateClinician = procedure
  .meta({ permission: 'clinician.suspend' })
  .input(reinstateClinicianInput)
  .output(reinstateClinicianResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
