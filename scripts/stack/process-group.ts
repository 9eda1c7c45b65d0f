import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** How the kernel describes a process: its group and when it started, in ticks since the machine's start. */
export type ProcessFacts = { pid: number; group: number; started: string };

export function factsOf(pid: number): ProcessFacts | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; what follows it does not.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, , group] = fields;
    const started = fields[19];
    if (state === 'Z' || group === undefined || started === undefined) return undefined;
    return { pid, group: Number(group), started };
  } catch {
    return undefined;
  }
}

/** The living processes of a group. */
export function membersOf(group: number): ProcessFacts[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => factsOf(Number(name)) ?? [])
    .filter((facts) => facts.group === group);
}

const GRACE_MS = 8000;

/** Ends a group: asked first, forced when it has not ended after a while. */
export async function stopGroup(group: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const deadline = Date.now() + GRACE_MS;
    send(group, signal);
    while (Date.now() < deadline) {
      if (membersOf(group).length === 0) return;
      await delay(30);
    }
  }
}

function send(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // Nobody is left in it.
  }
}
