import { openExport as run } from '@openward/application/export';
import { openExportInput, openExportResult } from '@openward/domain/export';
import { procedure } from '../trpc/index.ts';

/** Takes the second factor that lets lists leave as files for five minutes. */
export const openExport = procedure
  .meta({ permission: 'export.open' })
  .input(openExportInput)
  .output(openExportResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
