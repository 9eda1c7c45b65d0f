import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** What a server writes about itself in its cluster's postmaster.pid. */
export type Postmaster = { pid: number; ready: boolean };

export function readPostmaster(cluster: string): Postmaster | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * Clears what a killed parent left: a server still running on this cluster is stopped; a postmaster.pid whose number
 * now belongs to somebody else's process, which the server would take for a live one, is removed. The caller holds
 * the folder's lock, so no other Openward is using that server.
 */
export async function clearOrphan(cluster: string): Promise<void> {
  const left = readPostmaster(cluster);
  if (!left || !isAlive(left.pid)) return;
  if (!servesCluster(left.pid, cluster)) {
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  await stopServer(left.pid);
}

/** Stops a server by the gentlest signal that works: fast shutdown, then immediate, then the end. */
export async function stopServer(
  pid: number,
  signals: NodeJS.Signals[] = ['SIGINT', 'SIGQUIT', 'SIGKILL'],
): Promise<void> {
  for (const signal of signals) {
    if (!send(pid, signal)) return;
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return;
      await delay(20);
    }
  }
}

/** A process that has ended but was not yet collected by its parent (a zombie) counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2, status.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return false;
  }
}

function servesCluster(pid: number, cluster: string): boolean {
  try {
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return args[0]?.endsWith('postgres') === true && args.includes(cluster);
  } catch {
    return false;
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
