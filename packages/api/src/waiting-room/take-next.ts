import { takeNext as run } from '@openward/application/waiting-room';
import { takeNextInput, takeNextResult } from '@openward/domain/waiting-room';
import { procedure } from '../trpc/index.ts';

/** Takes the next patient the clinician is eligible for. */
export const takeNext = procedure
  .meta({ permission: 'queue.take' })
  .input(takeNextInput)
  .output(takeNextResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
