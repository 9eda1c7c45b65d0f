import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** packages/db. Not import.meta.dirname, which bundlers do not know. */
export const room = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The migrations that this code needs, oldest first. */
export function expectedMigrations(): string[] {
  return readdirSync(path.join(room, 'prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

export type SqlFunctions = { scripts: string[]; hash: string };

/** The SQL functions that this code calls (packages/db/src/sql), and one hash over all of them. */
export function expectedFunctions(): SqlFunctions {
  const folder = path.join(room, 'src/sql');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sql')) : [];
  const scripts = names.toSorted().map((name) => readFileSync(path.join(folder, name), 'utf8'));
  return { scripts, hash: createHash('sha256').update(JSON.stringify(scripts)).digest('hex') };
}
