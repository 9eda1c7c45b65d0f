import { listPlaces } from '@openward/application/institution';
import { administeredPlacesSchema } from '@openward/domain/institution';
import { procedure } from '../trpc/index.ts';

/** Where this admin may place people and services. */
export const places = procedure
  .meta({ permission: 'clinician.read' })
  .output(administeredPlacesSchema)
  .query(({ ctx }) => listPlaces(ctx.services, ctx.actor));
