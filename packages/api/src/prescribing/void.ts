import { voidPrescription as run } from '@openward/application/prescribing';
import { prescriptionViewSchema, voidPrescriptionInput } from '@openward/domain/prescribing';
import { procedure } from '../trpc/index.ts';

/** Withdraws a prescription of which nothing was dispensed. */
export const voidOne = procedure
  .meta({ permission: 'prescription.sign' })
  .input(voidPrescriptionInput)
  .output(prescriptionViewSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
