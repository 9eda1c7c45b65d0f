import { viewPayment } from '@openward/application/billing';
import { paymentInput, paymentViewSchema } from '@openward/domain/billing';
import { procedure } from '../trpc/index.ts';

/** One payment: what for, what became of it, what came back. */
export const get = procedure
  .meta({ permission: 'payment.own' })
  .input(paymentInput)
  .output(paymentViewSchema)
  .query(({ ctx, input }) => viewPayment(ctx.services, ctx.actor, input));
