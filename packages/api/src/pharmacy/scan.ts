import { scanPack } from '@openward/application/pharmacy';
import { scanPackInput, scanPackResult } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** Adds a scanned pack, or answers that its code was sold before. */
export const scan = procedure
  .meta({ permission: 'dispensing.pick' })
  .input(scanPackInput)
  .output(scanPackResult)
  .mutation(({ ctx, input }) => scanPack(ctx.services, ctx.actor, input));
