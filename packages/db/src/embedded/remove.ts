import { existsSync } from 'node:fs';
import { lockFolder } from './folder-lock.ts';
import { placeCluster, removePlacement } from './placement.ts';
import { clearOrphan } from './postmaster.ts';

/**
 * Removes a data folder's database and everything kept for it (shelter, binaries, password, log). Refused
 * (DatabaseUnavailable) while another Openward uses it; an orphaned server is stopped first.
 */
export async function removeEmbeddedPostgres(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  const placement = placeCluster(dataDir);
  const unlock = await lockFolder(placement.cluster);
  try {
    await clearOrphan(placement.cluster);
    removePlacement(placement);
  } finally {
    await unlock();
  }
}
