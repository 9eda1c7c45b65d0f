import { createClinician as run } from '@openward/application/institution';
import { createClinicianInput, createClinicianResult } from '@openward/domain/institution';
import { procedure } from '../trpc/index.ts';

/** Submits somebody for work at an institution. */
export const createClinician = procedure
  .meta({ permission: 'clinician.write' })
  .input(createClinicianInput)
  .output(createClinicianResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
