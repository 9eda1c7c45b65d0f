import { listAdministeredServices } from '@openward/application/institution';
import { listServicesResult } from '@openward/domain/institution';
import { procedure } from '../trpc/index.ts';

/** The services of this admin's institutions with their terms. */
export const services = procedure
  .meta({ permission: 'service.read' })
  .output(listServicesResult)
  .query(({ ctx }) => listAdministeredServices(ctx.services, ctx.actor));
