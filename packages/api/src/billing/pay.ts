import { startPayment } from '@openward/application/billing';
import { paymentInput, startPaymentResult } from '@openward/domain/billing';
import { procedure } from '../trpc/index.ts';

/** Where the payer goes to pay; the same again as long as it is open. */
export const pay = procedure
  .meta({ permission: 'payment.own' })
  .input(paymentInput)
  .output(startPaymentResult)
  .mutation(({ ctx, input }) => startPayment(ctx.services, ctx.actor, input));
