import { updateService as run } from '@openward/application/institution';
import { serviceResult, updateServiceInput } from '@openward/domain/institution';
import { procedure } from '../trpc/index.ts';

/** Sets price, targets and whether a service is open. */
export const updateService = procedure
  .meta({ permission: 'service.write' })
  .input(updateServiceInput)
  .output(serviceResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
