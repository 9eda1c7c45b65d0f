import { viewTask } from '@openward/application/follow-up';
import { followUpTaskInput, followUpTaskViewSchema } from '@openward/domain/follow-up';
import { procedure } from '../trpc/index.ts';

/** One task with what its clinician needs to judge. */
export const task = procedure
  .meta({ permission: 'task.read' })
  .input(followUpTaskInput)
  .output(followUpTaskViewSchema)
  .query(({ ctx, input }) => viewTask(ctx.services, ctx.actor, input));
