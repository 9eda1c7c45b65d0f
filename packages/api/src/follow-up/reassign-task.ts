import { reassignTask as reassign } from '@openward/application/follow-up';
import { followUpTasksSchema, reassignTaskInput } from '@openward/domain/follow-up';
import { procedure } from '../trpc/index.ts';

/** Gives a task to a colleague. */
export const reassignTask = procedure
  .meta({ permission: 'task.complete' })
  .input(reassignTaskInput)
  .output(followUpTasksSchema)
  .mutation(({ ctx, input }) => reassign(ctx.services, ctx.actor, input));
