import { saveDraft as run } from '@openward/application/prescribing';
import { prescribingDeskSchema, saveDraftInput } from '@openward/domain/prescribing';
import { procedure } from '../trpc/index.ts';

/** Keeps the draft as a whole. */
export const saveDraft = procedure
  .meta({ permission: 'prescription.write' })
  .input(saveDraftInput)
  .output(prescribingDeskSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
