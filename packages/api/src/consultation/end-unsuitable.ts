import { endUnsuitable as run } from '@openward/application/consultation';
import { endUnsuitableInput, consultationViewSchema } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** Ends the consultation because care online does not do. */
export const endUnsuitable = procedure
  .meta({ permission: 'consultation.end' })
  .input(endUnsuitableInput)
  .output(consultationViewSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
