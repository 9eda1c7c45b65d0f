import { addEvidence as run } from '@openward/application/consultation';
import { addEvidenceInput, addEvidenceResult } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** Adds proof of a prior diagnosis to a running visit. */
export const addEvidence = procedure
  .meta({ permission: 'evidence.declare' })
  .input(addEvidenceInput)
  .output(addEvidenceResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
