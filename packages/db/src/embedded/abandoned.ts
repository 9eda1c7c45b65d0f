import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { removeEmbeddedPostgres } from './remove.ts';

const TOO_YOUNG_MS = 10 * 60_000;

/**
 * Removes the throwaway databases whose owner was killed before it could: their servers would run for ever. One in use
 * is locked and stays; a young one may be about to be locked.
 */
export async function removeAbandoned(parent: string, { prefix, now }: { prefix: string; now: number }): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(parent, name);
    try {
      if (now - statSync(folder).birthtimeMs < TOO_YOUNG_MS) continue;
      await removeEmbeddedPostgres(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // In use, gone meanwhile, or another account's.
    }
  }
}
