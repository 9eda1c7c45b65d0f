import { listPrescriptions as run } from '@openward/application/prescribing';
import { listPrescriptionsInput, listPrescriptionsResult } from '@openward/domain/prescribing';
import { procedure } from '../trpc/index.ts';

/** The patient's prescriptions, newest first. */
export const list = procedure
  .meta({ permission: 'prescription.list' })
  .input(listPrescriptionsInput)
  .output(listPrescriptionsResult)
  .query(({ ctx, input }) => run(ctx.services, ctx.actor, input));
