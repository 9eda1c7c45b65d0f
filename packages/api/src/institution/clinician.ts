import { viewClinician } from '@openward/application/institution';
import { clinicianFileSchema, practiceRoleInput } from '@openward/domain/institution';
import { procedure } from '../trpc/index.ts';

/** Everything kept of one clinician's right to practise. */
export const clinician = procedure
  .meta({ permission: 'clinician.read' })
  .input(practiceRoleInput)
  .output(clinicianFileSchema)
  .query(({ ctx, input }) => viewClinician(ctx.services, ctx.actor, input));
