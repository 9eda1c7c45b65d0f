import { listTasks } from '@openward/application/follow-up';
import { followUpTasksSchema } from '@openward/domain/follow-up';
import { procedure } from '../trpc/index.ts';

/** The task board. */
export const tasks = procedure
  .meta({ permission: 'task.read' })
  .output(followUpTasksSchema)
  .query(({ ctx }) => listTasks(ctx.services, ctx.actor));
