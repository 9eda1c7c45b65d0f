import { viewDispensing } from '@openward/application/pharmacy';
import { dispensingViewSchema, orderInput } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** One order as the pharmacy’s staff see it. */
export const dispensing = procedure
  .meta({ permission: 'dispensing.read' })
  .input(orderInput)
  .output(dispensingViewSchema)
  .query(({ ctx, input }) => viewDispensing(ctx.services, ctx.actor, input));
