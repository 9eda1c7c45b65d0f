import { listRecordAccess } from '@openward/application/audit';
import { recordAccessInput, recordAccessResult } from '@openward/domain/audit';
import { procedure } from '../trpc/index.ts';

/** Who looked at the record of oneself or a ward (rule 9). */
export const recordAccess = procedure
  .meta({ permission: 'record-access.own' })
  .input(recordAccessInput)
  .output(recordAccessResult)
  .query(({ ctx, input }) => listRecordAccess(ctx.services, ctx.actor, input));
