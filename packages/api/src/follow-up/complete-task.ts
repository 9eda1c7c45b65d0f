import { completeTask as complete } from '@openward/application/follow-up';
import { completeTaskInput, followUpTaskViewSchema } from '@openward/domain/follow-up';
import { procedure } from '../trpc/index.ts';

/** Says what was done. */
export const completeTask = procedure
  .meta({ permission: 'task.complete' })
  .input(completeTaskInput)
  .output(followUpTaskViewSchema)
  .mutation(({ ctx, input }) => complete(ctx.services, ctx.actor, input));
