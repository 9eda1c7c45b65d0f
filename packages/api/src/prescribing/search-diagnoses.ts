import { searchDiagnoses as run } from '@openward/application/prescribing';
import { catalogueSearchInput, diagnosisHitsSchema } from '@openward/domain/prescribing';
import { procedure } from '../trpc/index.ts';

/** Diagnosis codes by code, name or pinyin initials. */
export const searchDiagnoses = procedure
  .meta({ permission: 'catalogue.read' })
  .input(catalogueSearchInput)
  .output(diagnosisHitsSchema)
  .query(({ ctx, input }) => run(ctx.services, ctx.actor, input));
