import { joinQueue } from '@openward/application/waiting-room';
import { joinQueueInput, joinQueueResult } from '@openward/domain/intake';
import { procedure } from '../trpc/index.ts';

/** Takes a place in a queue; the key makes a repeated submit the same place. */
export const join = procedure
  .meta({ permission: 'queue.join' })
  .input(joinQueueInput)
  .output(joinQueueResult)
  .mutation(({ ctx, input }) => joinQueue(ctx.services, ctx.actor, input));
