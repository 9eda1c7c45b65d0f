import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environment } from '../environment.ts';

/** Where a run of the tests works: everything it makes lies here or is taken back at the end. */
export type Workshop = {
  root: string;
  /** A temporary folder of this run alone. */
  folder: string;
  buildDir: string;
  env: NodeJS.ProcessEnv;
  stop: AbortSignal;
};

const webApps = ['patient', 'console'];
const BUILD_DIR = '.next-test';

/** Settings of the person's own Openward must not leak into its tests. */
const foreign = /^(OPENWARD_.*|DATABASE_URL|REDIS_URL|SMTP_.*|S3_.*|(PATIENT|CONSOLE|GATEWAY|WORKER)_(URL|PORT))$/;

/** Opens a workshop, and removes every trace of it when the work is done. */
export async function inWorkshop<T>(
  root: string,
  stop: AbortSignal,
  work: (workshop: Workshop) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'openward-test-'));
  // The database of a test run by root belongs to another account, which must be able to enter.
  chmodSync(folder, 0o755);
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary, { mode: 0o777 });
  const own = Object.entries(environment).filter(([name]) => !foreign.test(name));
  const env = {
    ...Object.fromEntries(own),
    TMPDIR: temporary,
    OPENWARD_BUILD_DIR: BUILD_DIR,
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  };
  const putBack = webApps.map((app) => keepFile(path.join(root, 'apps', app, 'next-env.d.ts')));
  try {
    return await work({ root, folder, buildDir: BUILD_DIR, env, stop });
  } finally {
    for (const put of putBack) put();
    for (const app of webApps) rmSync(path.join(root, 'apps', app, BUILD_DIR), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Next writes this file to point into its build folder; afterwards it points where it did. */
function keepFile(file: string): () => void {
  const before = existsSync(file) ? readFileSync(file) : undefined;
  return () => {
    if (before) writeFileSync(file, before);
    else rmSync(file, { force: true });
  };
}
