import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Binaries, program } from './binaries.ts';
import { DatabaseUnavailable } from './database-unavailable.ts';
import { freePort } from './free-port.ts';
import type { Placement } from './placement.ts';
import { isAlive, readPostmaster } from './postmaster.ts';
import { serverSettings } from './server-settings.ts';

export type RunningServer = { child: ChildProcess; pid: number; port: number };
export type ServerOptions = { port: number | undefined; fast: boolean };

/** Starts the server and answers when it takes connections. */
export async function runServer(
  binaries: Binaries,
  placement: Placement,
  options: ServerOptions,
): Promise<RunningServer> {
  const patience = Date.now() + 30_000;
  for (;;) {
    const port = options.port ?? (await freePort());
    const attempt = await startOnce(binaries, placement, { port, fast: options.fast });
    if ('child' in attempt) return attempt;
    // Another process took the free port first, or the backends of a killed server have not all noticed yet.
    const passing =
      (!options.port && /Address already in use/.test(attempt.log)) || /still in use|lock file/.test(attempt.log);
    if (!passing || Date.now() > patience) {
      throw new DatabaseUnavailable(`PostgreSQL did not start. Its log ends with:\n${attempt.log.trim()}`);
    }
    await delay(100);
  }
}

async function startOnce(
  binaries: Binaries,
  { home, cluster, account, dataDir }: Placement,
  options: { port: number; fast: boolean },
): Promise<RunningServer | { log: string }> {
  const logFile = path.join(dataDir, 'postgres.log');
  const log = openSync(logFile, 'a', 0o600);
  const before = statSync(logFile).size;
  // Detached: a Ctrl-C in the terminal must reach us alone, for the server is stopped after all who use it.
  const child = spawn(program(binaries, 'postgres'), ['-D', cluster, ...serverSettings(options.port, options)], {
    ...account,
    cwd: home,
    detached: true,
    stdio: ['ignore', log, log],
    // NODE_ENV means nothing to PostgreSQL; Next's types, where both are seen, demand it.
    env: { LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' },
  });
  closeSync(log);
  const failed = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
  });
  const { pid } = child;
  if (pid === undefined) return { log: await failed };
  while (child.exitCode === null && child.signalCode === null && isAlive(pid)) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.pid === pid && postmaster.ready) return { child, pid, port: options.port };
    await delay(15);
  }
  return { log: readFileSync(logFile, 'utf8').slice(before) };
}
