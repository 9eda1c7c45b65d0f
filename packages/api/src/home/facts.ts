import { viewHome } from '@openward/application/institution';
import { publicHomeSchema } from '@openward/domain/institution';
import { publicProcedure } from '../trpc/index.ts';

/** What anybody may see before signing in. */
export const facts = publicProcedure
  .meta({ permission: 'home.read' })
  .output(publicHomeSchema)
  .query(({ ctx }) => viewHome(ctx.services));
