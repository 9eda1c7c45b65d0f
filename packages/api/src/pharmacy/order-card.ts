import { viewOrderCard } from '@openward/application/pharmacy';
import { orderInput, orderCardSchema } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** An order of a journey, as its clinicians see it. */
export const orderCard = procedure
  .meta({ permission: 'consultation.read' })
  .input(orderInput)
  .output(orderCardSchema)
  .query(({ ctx, input }) => viewOrderCard(ctx.services, ctx.actor, input));
