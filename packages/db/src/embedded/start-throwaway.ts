import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeAbandoned } from './abandoned.ts';
import { removeEmbeddedPostgres } from './remove.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';

const prefix = 'openward-postgres-';

/** A fast server in a temporary folder, for tests: stop() removes every trace of it. */
export async function startThrowawayPostgres(): Promise<EmbeddedPostgres> {
  await removeAbandoned(tmpdir(), { prefix, now: Date.now() });
  const dataDir = mkdtempSync(path.join(tmpdir(), prefix));
  // As root the server runs as another account, which must be able to enter.
  chmodSync(dataDir, 0o755);
  const remove = async () => {
    await removeEmbeddedPostgres(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const server = await startEmbeddedPostgres({ dataDir, fast: true });
    return {
      ...server,
      async stop() {
        await server.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
