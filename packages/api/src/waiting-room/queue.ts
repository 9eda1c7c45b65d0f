import { viewQueue } from '@openward/application/waiting-room';
import { practiceChoice, queueViewSchema } from '@openward/domain/waiting-room';
import { procedure } from '../trpc/index.ts';

/** Who waits in the clinician's queues. */
export const queue = procedure
  .meta({ permission: 'queue.read' })
  .input(practiceChoice)
  .output(queueViewSchema)
  .query(({ ctx, input }) => viewQueue(ctx.services, ctx.actor, input));
