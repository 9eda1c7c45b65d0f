import { requestCode as run } from '@openward/application/identity';
import { requestCodeInput, requestCodeResult } from '@openward/domain/identity';
import { publicProcedure } from '../trpc/index.ts';

/** Sends a one-time code to a phone or an e-mail address. */
export const requestCode = publicProcedure
  .meta({ permission: 'sign-in.request' })
  .input(requestCodeInput)
  .output(requestCodeResult)
  .mutation(({ ctx, input }) => run(ctx.services, input, ctx.meta.address));
