import { signPrescription as run } from '@openward/application/prescribing';
import { prescribingDeskSchema, signPrescriptionInput } from '@openward/domain/prescribing';
import { procedure } from '../trpc/index.ts';

/** Signs the draft; a pharmacist reviews it next. */
export const sign = procedure
  .meta({ permission: 'prescription.sign' })
  .input(signPrescriptionInput)
  .output(prescribingDeskSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
