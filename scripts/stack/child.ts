import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { logTail } from './log-tail.ts';
import type { Program } from './programs.ts';

export type Child = {
  name: string;
  pid: number;
  /** Resolves when the process has ended, with what a person should read about it. */
  ended: Promise<string>;
};

/** Starts a program in a process group of its own, so that a Ctrl-C reaches us alone and we stop it in good order. */
export function startChild(program: Program, { dataDir, env }: { dataDir: string; env: NodeJS.ProcessEnv }): Child {
  const log = path.join(dataDir, 'logs', `${program.name}.log`);
  const output = openSync(log, 'w', 0o600);
  const child = spawn(process.execPath, program.args, {
    cwd: program.cwd,
    env,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  if (child.pid === undefined) throw new Error(`${program.name} could not be started.`);
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(`${program.name} ended (${signal ?? `code ${code}`}). Its log ends with:\n${logTail(log)}\n(${log})`);
    });
  });
  return { name: program.name, pid: child.pid, ended };
}
