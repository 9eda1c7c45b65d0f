import { patientMe as run } from '@openward/application/identity';
import { patientMeSchema } from '@openward/domain/identity';
import { procedure } from '../trpc/index.ts';

/** What patients see of themselves. */
export const patientMe = procedure
  .meta({ permission: 'profile.own' })
  .output(patientMeSchema)
  .query(({ ctx }) => run(ctx.services, ctx.actor));
