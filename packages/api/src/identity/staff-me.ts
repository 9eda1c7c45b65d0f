import { staffMe as run } from '@openward/application/identity';
import { staffMeSchema } from '@openward/domain/identity';
import { procedure } from '../trpc/index.ts';

/** What staff see of themselves. */
export const staffMe = procedure
  .meta({ permission: 'staff.own' })
  .output(staffMeSchema)
  .query(({ ctx }) => run(ctx.services, ctx.actor));
