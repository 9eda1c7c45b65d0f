import { listPayments } from '@openward/application/billing';
import { paymentListSchema } from '@openward/domain/billing';
import { procedure } from '../trpc/index.ts';

/** Payments and refunds of oneself and the wards, newest first. */
export const list = procedure
  .meta({ permission: 'payment.own' })
  .output(paymentListSchema)
  .query(({ ctx }) => listPayments(ctx.services, ctx.actor));
