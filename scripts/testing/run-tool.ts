import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Refusal } from '../refusal.mjs';
import { stopGroup } from '../stack/process-group.ts';

export type Tool = { program: string; args: string[]; cwd: string; env: NodeJS.ProcessEnv };

const LIMIT_MS = 30 * 60_000;

/** Runs a tool to its end and answers all it printed. Nothing it started outlives it, nor a wish to stop. */
export async function runTool(
  { program, args, cwd, env }: Tool,
  stop: AbortSignal,
): Promise<{ ok: boolean; output: string }> {
  stop.throwIfAborted();
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const { pid } = child;
  if (pid === undefined) throw new Refusal(`${program} could not be started.`);
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const over = AbortSignal.any([stop, AbortSignal.timeout(LIMIT_MS)]);
  const end = () => void stopGroup(pid);
  over.addEventListener('abort', end, { once: true });
  try {
    await once(child, 'exit');
  } finally {
    over.removeEventListener('abort', end);
    await stopGroup(pid);
  }
  stop.throwIfAborted();
  const late = over.aborted ? `\n${program} was stopped after ${LIMIT_MS / 60_000} minutes.` : '';
  return { ok: child.exitCode === 0, output: Buffer.concat(chunks).toString('utf8').trim() + late };
}
