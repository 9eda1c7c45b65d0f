import { undoScan as run } from '@openward/application/pharmacy';
import { orderInput, undoScanResult } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** Takes the newest pack out again. */
export const undoScan = procedure
  .meta({ permission: 'dispensing.pick' })
  .input(orderInput)
  .output(undoScanResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
