import { askEvidence as run } from '@openward/application/consultation';
import { askEvidenceInput, askEvidenceResult } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** Asks the patient for proof of a prior diagnosis. */
export const askEvidence = procedure
  .meta({ permission: 'evidence.confirm' })
  .input(askEvidenceInput)
  .output(askEvidenceResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
