import { viewDuty } from '@openward/application/waiting-room';
import { dutyViewSchema, practiceChoice } from '@openward/domain/waiting-room';
import { procedure } from '../trpc/index.ts';

/** The clinician's own duty. */
export const duty = procedure
  .meta({ permission: 'duty.own' })
  .input(practiceChoice)
  .output(dutyViewSchema)
  .query(({ ctx, input }) => viewDuty(ctx.services, ctx.actor, input));
