import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { environment } from '../environment.mjs';
import { textOf } from './folder.mjs';
import { pinnedNode } from './pinned-node.mjs';

const ORPHAN_CHECK_EVERY = 1000;

/**
 * Runs a script under the pinned Node and answers its exit code. The script decides when it ends: signals are passed
 * on, and this process stays until then. The channel between the two tells the script when this process is killed.
 * @param {string} root
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function runCommand(root, script, args) {
  const node = realpathSync(pinnedNode(root));
  const bin = path.join(root, 'node_modules/.bin');
  const env = {
    ...environment,
    // Halves what it costs to load our TypeScript, in the script and in every process it starts.
    NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/node-compile'),
    PATH: [path.dirname(node), bin, environment.PATH].join(path.delimiter),
  };
  const child = spawn(node, [script, ...args], { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  const watch = watchParent(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 1));
    });
  });
}

/**
 * npm that was killed cannot tell us, nor does its shell pass a signal on: but our line of parents changes. Only under
 * npm, for a shell of one's own may well end before what it started in the background.
 * @param {() => void} orphaned
 */
function watchParent(orphaned) {
  if (!environment.npm_lifecycle_event) return undefined;
  const family = `${process.ppid} ${parentOf(process.ppid)}`;
  return setInterval(() => {
    if (`${process.ppid} ${parentOf(process.ppid)}` !== family) orphaned();
  }, ORPHAN_CHECK_EVERY);
}

/** npm starts us through a shell; where /proc tells nothing, only the shell itself is watched. @param {number} pid */
function parentOf(pid) {
  const status = textOf(`/proc/${pid}/stat`) ?? '';
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[1];
}
