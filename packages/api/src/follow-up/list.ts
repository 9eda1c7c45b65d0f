import { listFollowUps } from '@openward/application/follow-up';
import { followUpListSchema } from '@openward/domain/follow-up';
import { procedure } from '../trpc/index.ts';

/** What the patient and the wards are asked, due first. */
export const list = procedure
  .meta({ permission: 'follow-up.own' })
  .output(followUpListSchema)
  .query(({ ctx }) => listFollowUps(ctx.services, ctx.actor));
