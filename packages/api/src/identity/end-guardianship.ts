import { endGuardianship as run } from '@openward/application/identity';
import { endGuardianshipInput, patientMeSchema } from '@openward/domain/identity';
import { procedure } from '../trpc/index.ts';

/** Ends a guardianship: the child leaves the family here. */
export const endGuardianship = procedure
  .meta({ permission: 'family.own' })
  .input(endGuardianshipInput)
  .output(patientMeSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
