import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { room } from './expected.ts';

/** Runs `prisma migrate deploy`. Its environment is closed: nothing but the database's URL decides what it does. */
export function prismaDeploy(url: string): Promise<void> {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js');
  const env = {
    DATABASE_URL: url,
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(room, 'prisma/schema-engine.mjs'),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
    // The engine's first line asks for `node`: it must be the pinned one.
    PATH: `${path.dirname(process.execPath)}:/usr/bin:/bin`,
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, 'migrate', 'deploy'], { cwd: room, env }, (error, stdout, stderr) => {
      if (error) reject(new Error(`prisma migrate deploy failed:\n${stdout}${stderr}`.trim()));
      else resolve();
    });
  });
}
