import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Not import.meta.dirname, which bundlers do not know; joined late, so that none takes the program for its own. */
const program = () => [path.dirname(fileURLToPath(import.meta.url)), 'clean.program.ts'].join(path.sep);

/** The child reads its own code and libraries, writes no file, starts no process, and sees no setting or secret. */
const rights = ['--permission', '--allow-addons', '--allow-fs-read=*', '--max-old-space-size=256', '--no-warnings'];

interface Limits {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Gives the child one file. @returns what it wrote; null when it crashed, took too long or wrote too much */
export function runProgram(input: Uint8Array, { milliseconds, bytes }: Limits): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...rights, program()], {
      env: { NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: milliseconds,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      chunks.push(chunk);
      if (size > bytes) child.kill('SIGKILL');
    });
    // A child that is gone reads no more; how it ended is told by `close`.
    child.stdin.on('error', () => {});
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 && size <= bytes ? Buffer.concat(chunks) : null));
    child.stdin.end(input);
  });
}
