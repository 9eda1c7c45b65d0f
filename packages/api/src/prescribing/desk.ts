import { viewDesk as run } from '@openward/application/prescribing';
import { prescribingDeskInput, prescribingDeskSchema } from '@openward/domain/prescribing';
import { procedure } from '../trpc/index.ts';

/** Everything the doctor needs to prescribe in a consultation. */
export const desk = procedure
  .meta({ permission: 'prescription.write' })
  .input(prescribingDeskInput)
  .output(prescribingDeskSchema)
  .query(({ ctx, input }) => run(ctx.services, ctx.actor, input));
