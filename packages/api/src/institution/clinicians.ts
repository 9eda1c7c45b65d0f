import { listClinicians } from '@openward/application/institution';
import { listCliniciansInput, listCliniciansResult } from '@openward/domain/institution';
import { procedure } from '../trpc/index.ts';

/** The clinicians an admin answers for. */
export const clinicians = procedure
  .meta({ permission: 'clinician.read' })
  .input(listCliniciansInput)
  .output(listCliniciansResult)
  .query(({ ctx, input }) => listClinicians(ctx.services, ctx.actor, input));
