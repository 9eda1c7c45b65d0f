import { signOutEverywhere as run } from '@openward/application/identity';
import { signOutEverywhereResult } from '@openward/domain/identity';
import { procedure } from '../trpc/index.ts';

/** Ends every session of the person, this one too. */
export const signOutEverywhere = procedure
  .meta({ permission: 'session.own' })
  .output(signOutEverywhereResult)
  .mutation(({ ctx }) => run(ctx.services, ctx.actor));
