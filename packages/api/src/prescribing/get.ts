import { viewPrescription as run } from '@openward/application/prescribing';
import { prescriptionInput, prescriptionViewSchema } from '@openward/domain/prescribing';
import { procedure } from '../trpc/index.ts';

/** One prescription as it stands now. */
export const get = procedure
  .meta({ permission: 'prescription.read' })
  .input(prescriptionInput)
  .output(prescriptionViewSchema)
  .query(({ ctx, input }) => run(ctx.services, ctx.actor, input));
