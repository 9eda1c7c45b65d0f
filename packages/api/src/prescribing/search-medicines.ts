import { searchMedicines as run } from '@openward/application/prescribing';
import { catalogueSearchInput, medicineHitsSchema } from '@openward/domain/prescribing';
import { procedure } from '../trpc/index.ts';

/** Medicines by name, pinyin initials or code. */
export const searchMedicines = procedure
  .meta({ permission: 'catalogue.read' })
  .input(catalogueSearchInput)
  .output(medicineHitsSchema)
  .query(({ ctx, input }) => run(ctx.services, ctx.actor, input));
