import { listJourneys } from '@openward/application/journey';
import { journeyListSchema } from '@openward/domain/journey';
import { procedure } from '../trpc/index.ts';

/** Everything the patient and the wards have open, and the past. */
export const list = procedure
  .meta({ permission: 'journey.read' })
  .output(journeyListSchema)
  .query(({ ctx }) => listJourneys(ctx.services, ctx.actor));
