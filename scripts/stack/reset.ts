import { rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { dropDatabase, removeEmbeddedPostgres } from '@openward/db/embedded';
import { Refusal } from '../refusal.mjs';
import type { Settings } from './settings.ts';

/** Asks before anything is lost. Without a terminal there is nobody to ask, so it refuses. */
export async function confirmReset(settings: Settings, stop: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new Refusal('--reset asks before it removes anything, and there is no terminal to ask on; add --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Remove the database, files and secrets of ${placeOf(settings)} for good? (y/N) `,
    {
      signal: stop,
    },
  );
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** Removes what a start keeps: the database, wherever it is, its secrets, and the files of its records. The caller holds the folder. */
export async function removeDatabase({ databaseUrl, dataDir }: Settings): Promise<void> {
  if (databaseUrl !== undefined) await dropDatabase(databaseUrl);
  await removeEmbeddedPostgres(dataDir);
  // By name, for the folder may hold what is not ours.
  rmSync(path.join(dataDir, 'secrets.json'), { force: true });
  rmSync(path.join(dataDir, 'files'), { recursive: true, force: true });
}

function placeOf({ databaseUrl, dataDir }: Settings): string {
  if (databaseUrl === undefined) return dataDir;
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname} and ${dataDir}`;
}
