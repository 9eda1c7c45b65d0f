import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { run } from './run.ts';

/** Writes every file in the one format there is. */
await run(async () => {
  const root = path.resolve(import.meta.dirname, '..');
  const { status } = spawnSync(path.join(root, 'node_modules/.bin/biome'), ['format', '--write', '.'], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
});
