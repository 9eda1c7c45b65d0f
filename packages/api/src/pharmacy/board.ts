import { listDispensing } from '@openward/application/pharmacy';
import { dispensingBoardSchema } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** The orders on the board of the pharmacies where the actor works. */
export const board = procedure
  .meta({ permission: 'dispensing.read' })
  .output(dispensingBoardSchema)
  .query(({ ctx }) => listDispensing(ctx.services, ctx.actor));
