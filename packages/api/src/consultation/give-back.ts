import { giveBack as run } from '@openward/application/consultation';
import { giveBackInput, giveBackResult } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** Returns the patient to the former place in the queue. */
export const giveBack = procedure
  .meta({ permission: 'consultation.end' })
  .input(giveBackInput)
  .output(giveBackResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
