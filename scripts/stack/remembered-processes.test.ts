import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf, membersOf, stopGroup } from './process-group.ts';
import { rememberProcesses, stopRemembered } from './remembered-processes.ts';

let dataDir: string;
const groups: number[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'openward-processes-'));
});

afterEach(async () => {
  for (const group of groups.splice(0)) await stopGroup(group);
  rmSync(dataDir, { recursive: true, force: true });
});

/** A shell in a group of its own with a child, as a server with workers. */
async function startGroup(script = 'sleep 1000 & echo started; wait'): Promise<number> {
  const child = spawn('/bin/sh', ['-c', script], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  if (child.pid === undefined) throw new Error('not started');
  groups.push(child.pid);
  await new Promise((resolve) => {
    child.stdout.once('data', resolve);
  });
  return child.pid;
}

describe('what a killed start leaves', () => {
  it('is stopped by the next one, children of children too', async () => {
    const group = await startGroup();
    expect(membersOf(group).length).toBe(2);
    rememberProcesses(dataDir, [group]);
    await stopRemembered(dataDir);
    expect(membersOf(group)).toEqual([]);
  });

  it('is stopped also when only the children of a dead process are left', async () => {
    const group = await startGroup('sleep 1000 & echo started');
    rememberProcesses(dataDir, [group]);
    await expect.poll(() => factsOf(group)).toBeUndefined();
    writeFileSync(path.join(dataDir, 'processes.json'), JSON.stringify([{ pid: group, started: '1' }]));
    expect(membersOf(group).length).toBe(1);
    await stopRemembered(dataDir);
    expect(membersOf(group)).toEqual([]);
  });

  it('is never a stranger who was given the same number', async () => {
    const stranger = await startGroup();
    writeFileSync(path.join(dataDir, 'processes.json'), JSON.stringify([{ pid: stranger, started: '1' }]));
    await stopRemembered(dataDir);
    expect(membersOf(stranger).length).toBe(2);
  });
});
