import { giveUpPayment, viewPayment } from '@openward/application/billing';
import { paymentInput, paymentViewSchema } from '@openward/domain/billing';
import { procedure } from '../trpc/index.ts';

/** The payer does not want the consultation after all. */
export const giveUp = procedure
  .meta({ permission: 'payment.own' })
  .input(paymentInput)
  .output(paymentViewSchema)
  .mutation(async ({ ctx, input }) => {
    await giveUpPayment(ctx.services, ctx.actor, input);
    return viewPayment(ctx.services, ctx.actor, input);
  });
