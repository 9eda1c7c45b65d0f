import { startEmbeddedPostgres } from '@openward/db/embedded';
import { migrate } from '@openward/db/migrate';
import { step } from '../progress.mjs';
import type { Settings } from './settings.ts';

/** A migrated database, ours to stop when we started it. */
export type RunningDatabase = { url: string; ended: Promise<string>; stop(): Promise<void> };

/** Opens the database that DATABASE_URL names, else the embedded one, and brings it to what this code needs. */
export async function openDatabase(
  { databaseUrl, dataDir }: Settings,
  { fast, stop }: { fast: boolean; stop: AbortSignal },
): Promise<RunningDatabase> {
  const database = databaseUrl === undefined ? await startOwn(dataDir, fast) : outside(databaseUrl);
  try {
    stop.throwIfAborted();
    await step('Database migrated', () => migrate(database.url));
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function startOwn(dataDir: string, fast: boolean): Promise<RunningDatabase> {
  const { url, ended, stop } = await step('PostgreSQL started', () => startEmbeddedPostgres({ dataDir, fast }));
  return { url, stop, ended: ended.then(() => `PostgreSQL ended; see ${dataDir}/postgres.log.`) };
}

function outside(url: string): RunningDatabase {
  // A server of somebody else's is not ours to watch or stop; the processes say by /readyz when it is gone.
  return { url, ended: new Promise(() => {}), stop: async () => {} };
}
