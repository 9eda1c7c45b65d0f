import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Binaries, program } from './binaries.ts';
import { DatabaseUnavailable } from './database-unavailable.ts';
import type { Placement } from './placement.ts';

export const superuser = 'openward';

/**
 * Makes the cluster unless it is there. It is built beside its final name and renamed when complete, so a cluster
 * under its final name is always whole, whenever the maker was killed.
 */
export function initialiseCluster(binaries: Binaries, placement: Placement, options: { fast: boolean }): void {
  const { home, cluster, account } = placement;
  const partial = `${cluster}.partial`;
  const passwordForInitdb = path.join(home, 'postgres-initdb-password');
  for (const leftover of [partial, passwordForInitdb]) rmSync(leftover, { recursive: true, force: true });
  if (existsSync(cluster)) return;

  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordForInitdb, keepPassword(placement), { mode: 0o600 });
  if (account) for (const file of [partial, passwordForInitdb]) chownSync(file, account.uid, account.gid);
  const made = spawnSync(program(binaries, 'initdb'), initdbArguments(partial, passwordForInitdb, options), {
    ...account,
    cwd: partial,
    // NODE_ENV means nothing to PostgreSQL; Next's types, where both are seen, demand it.
    env: { LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  rmSync(passwordForInitdb, { force: true });
  if (made.status !== 0) {
    const reason = made.error?.message ?? made.stderr.trim();
    throw new DatabaseUnavailable(`PostgreSQL could not set up its folder ${cluster}: ${reason}`);
  }
  renameSync(partial, cluster);
}

/** The superuser's password, from the data folder. */
export function readPassword({ dataDir }: Placement): string {
  const file = passwordFile(dataDir);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new DatabaseUnavailable(
    `The database's password file ${file} is gone; put it back, or start from an empty database with --reset.`,
  );
}

/** Kept before the cluster is made: a whole cluster without a password could never be opened. */
function keepPassword({ dataDir }: Placement): string {
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile(dataDir), `${password}\n`, { mode: 0o600 });
  return password;
}

function passwordFile(dataDir: string): string {
  return path.join(dataDir, 'postgres-password');
}

function initdbArguments(folder: string, pwfile: string, options: { fast: boolean }): string[] {
  const account = ['--username', superuser, '--pwfile', pwfile, '--auth', 'scram-sha-256'];
  const text = ['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'];
  return ['--pgdata', folder, ...account, ...text, ...(options.fast ? ['--no-sync'] : [])];
}
