import { confirmEvidence as run } from '@openward/application/consultation';
import { confirmEvidenceInput, confirmEvidenceResult } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** Makes the visit a follow-up on the strength of a prior diagnosis. */
export const confirmEvidence = procedure
  .meta({ permission: 'evidence.confirm' })
  .input(confirmEvidenceInput)
  .output(confirmEvidenceResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
