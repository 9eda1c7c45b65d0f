import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { environment } from '../environment.ts';
import { Refusal } from '../refusal.mjs';
import { stopGroup } from './process-group.ts';
import { logTail } from './log-tail.ts';

/** Builds both web apps; what has not changed comes from turbo's cache. */
export async function buildWebApps(root: string, log: string, stop: AbortSignal): Promise<void> {
  const turbo = path.join(root, 'node_modules/turbo/bin/turbo');
  const args = ['run', 'build', '--filter=@openward/patient', '--filter=@openward/console', '--output-logs=full'];
  const child = spawn(process.execPath, [turbo, ...args], {
    cwd: root,
    env: { ...environment, TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  stop.addEventListener('abort', () => pid !== undefined && void stopGroup(pid), { once: true });
  const output = createWriteStream(log, { mode: 0o600 });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  await once(child, 'close');
  output.end();
  await once(output, 'close');
  stop.throwIfAborted();
  if (child.exitCode !== 0) throw new Refusal(`The web apps could not be built:\n${logTail(log, 60)}\n(${log})`);
}
