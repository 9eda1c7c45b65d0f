import { viewSummary as run } from '@openward/application/consultation';
import { consultationInput, summaryViewSchema } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** How a visit ended, for its card. */
export const summary = procedure
  .meta({ permission: 'conversation.read' })
  .input(consultationInput)
  .output(summaryViewSchema)
  .query(({ ctx, input }) => run(ctx.services, ctx.actor, input));
