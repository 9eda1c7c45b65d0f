import { reviseReturned as run } from '@openward/application/prescribing';
import { prescribingDeskSchema, prescriptionInput } from '@openward/domain/prescribing';
import { procedure } from '../trpc/index.ts';

/** Begins the next version of a returned prescription. */
export const revise = procedure
  .meta({ permission: 'prescription.write' })
  .input(prescriptionInput)
  .output(prescribingDeskSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
