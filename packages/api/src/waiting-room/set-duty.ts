import { setDuty as run } from '@openward/application/waiting-room';
import { setDutyInput, dutyViewSchema } from '@openward/domain/waiting-room';
import { procedure } from '../trpc/index.ts';

/** Starts or ends the clinician's own duty. */
export const setDuty = procedure
  .meta({ permission: 'duty.own' })
  .input(setDutyInput)
  .output(dutyViewSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
