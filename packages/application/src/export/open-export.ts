import { authorize, type Actor } from '@openward/domain/access';
import type { openExportInput, openExportResult } from '@openward/domain/export';
import type { z } from 'zod';
import { requireFreshFactor } from '../identity/index.ts';
import type { Services } from '../services/index.ts';

/**
 * Takes the second factor that lets lists leave as files for five minutes.
 * @throws AppError SECOND_FACTOR_REQUIRED, FORBIDDEN `second-factor-wrong`
 */
export async function openExport(
  services: Services,
  actor: Actor,
  { code }: z.output<typeof openExportInput>,
): Promise<z.output<typeof openExportResult>> {
  authorize(actor, 'export.open');
  await requireFreshFactor(services, actor, code);
  return { open: true };
}
