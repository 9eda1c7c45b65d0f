import { listAudit } from '@openward/application/audit';
import { listAuditInput, listAuditResult } from '@openward/domain/audit';
import { procedure } from '../trpc/index.ts';

/** Who did and saw what. */
export const list = procedure
  .meta({ permission: 'audit.read' })
  .input(listAuditInput)
  .output(listAuditResult)
  .query(({ ctx, input }) => listAudit(ctx.services, ctx.actor, input));
