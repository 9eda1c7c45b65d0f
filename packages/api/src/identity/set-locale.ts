import { setLocale as run } from '@openward/application/identity';
import { setLocaleInput } from '@openward/domain/identity';
import { z } from 'zod';
import { procedure } from '../trpc/index.ts';

/** Remembers the language the person reads. */
export const setLocale = procedure
  .meta({ permission: 'session.own' })
  .input(setLocaleInput)
  .output(z.object({}))
  .mutation(async ({ ctx, input }) => {
    await run(ctx.services, ctx.actor, input);
    return {};
  });
