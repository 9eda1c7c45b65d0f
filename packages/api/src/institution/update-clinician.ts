import { updateClinician as run } from '@openward/application/institution';
import { decideCredentialResult, updateClinicianInput } from '@openward/domain/institution';
import { procedure } from '../trpc/index.ts';

/** Changes licence, scope and capacity; what ran out is submitted again. */
export const updateClinician = procedure
  .meta({ permission: 'clinician.write' })
  .input(updateClinicianInput)
  .output(decideCredentialResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
