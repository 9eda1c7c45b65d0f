import { demoCode as run } from '@openward/application/identity';
import { demoCodeSchema } from '@openward/domain/identity';
import { procedure } from '../trpc/index.ts';

/** What the authenticator of the signed-in demo person shows. */
export const demoCode = procedure
  .meta({ permission: 'session.own' })
  .output(demoCodeSchema)
  .query(({ ctx }) => run(ctx.services, ctx.actor));
