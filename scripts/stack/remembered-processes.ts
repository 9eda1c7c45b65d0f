import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { factsOf, membersOf, stopGroup } from './process-group.ts';

const remembered = z.array(z.object({ pid: z.number(), started: z.string() }));

/** Keeps, in the data folder, which processes a start has begun, so that the next one finds what a SIGKILL left. */
export function rememberProcesses(dataDir: string, pids: number[]): void {
  const facts = pids.flatMap((pid) => factsOf(pid) ?? []).map(({ pid, started }) => ({ pid, started }));
  writeFileSync(fileIn(dataDir), JSON.stringify(facts));
}

export function forgetProcesses(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** Stops what is left of a start that was killed. The caller holds the data folder, so that start is over. */
export async function stopRemembered(dataDir: string): Promise<void> {
  if (!existsSync(fileIn(dataDir))) return;
  for (const { pid, started } of read(dataDir)) if (isStillOurs(pid, started)) await stopGroup(pid);
  forgetProcesses(dataDir);
}

/** Numbers are used again. A group keeps its leader's number taken, so only another leader makes it a stranger's. */
function isStillOurs(pid: number, started: string): boolean {
  const leader = factsOf(pid);
  if (leader) return leader.started === started;
  return membersOf(pid).length > 0;
}

function read(dataDir: string): z.infer<typeof remembered> {
  try {
    return remembered.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return [];
  }
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'processes.json');
}
