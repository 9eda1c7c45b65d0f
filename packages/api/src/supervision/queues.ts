import { viewQueuesNow } from '@openward/application/supervision';
import { queuesNowSchema } from '@openward/domain/supervision';
import { procedure } from '../trpc/index.ts';

/** Every queue as it stands. */
export const queues = procedure
  .meta({ permission: 'supervision.read' })
  .output(queuesNowSchema)
  .query(({ ctx }) => viewQueuesNow(ctx.services, ctx.actor));
