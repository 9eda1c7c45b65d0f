import { viewDuty } from '@openward/application/waiting-room';
import { dutyViewSchema } from '@openward/domain/waiting-room';
import { procedure } from '../trpc/index.ts';

/** The clinician's own duty. */
export const duty = procedure
  .meta({ permission: 'duty.own' })
  .output(dutyViewSchema)
  .query(({ ctx }) => viewDuty(ctx.services, ctx.actor));
