import { viewJourney } from '@openward/application/journey';
import { journeyInput, journeyViewSchema } from '@openward/domain/journey';
import { procedure } from '../trpc/index.ts';

/** One journey with its timeline. */
export const get = procedure
  .meta({ permission: 'journey.read' })
  .input(journeyInput)
  .output(journeyViewSchema)
  .query(({ ctx, input }) => viewJourney(ctx.services, ctx.actor, input));
