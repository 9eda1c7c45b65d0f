import { viewQueue } from '@openward/application/waiting-room';
import { queueViewSchema } from '@openward/domain/waiting-room';
import { procedure } from '../trpc/index.ts';

/** Who waits in the clinician's queues. */
export const queue = procedure
  .meta({ permission: 'queue.read' })
  .output(queueViewSchema)
  .query(({ ctx }) => viewQueue(ctx.services, ctx.actor));
