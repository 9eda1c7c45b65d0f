import { createService as run } from '@openward/application/institution';
import { createServiceInput, serviceResult } from '@openward/domain/institution';
import { procedure } from '../trpc/index.ts';

/** Opens a new service. */
export const createService = procedure
  .meta({ permission: 'service.write' })
  .input(createServiceInput)
  .output(serviceResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
