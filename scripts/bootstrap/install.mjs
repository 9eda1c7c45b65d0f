import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { environment } from '../environment.mjs';
import { PORTS, portsRefusal } from '../ports.mjs';
import { step } from '../progress.mjs';
import { Refusal } from '../refusal.mjs';
import { hashOf, textOf } from './folder.mjs';

/** npm's own patience is over a minute; this is a few seconds, and still outlasts a short failure. */
const SETTINGS = {
  npm_config_fetch_retries: '3',
  npm_config_fetch_retry_mintimeout: '500',
  npm_config_fetch_retry_maxtimeout: '3000',
  pnpm_config_fetch_retries: '3',
  pnpm_config_fetch_retry_mintimeout: '500',
  pnpm_config_fetch_retry_maxtimeout: '3000',
  npm_config_update_notifier: 'false',
  // Never a question: there is nobody to answer it.
  CI: 'true',
};

const NO_NETWORK =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_PNPM_META_FETCH_FAIL|error sending request|dns error|Connection refused/i;

/**
 * Installs what the lockfile pins, unless exactly that is installed already.
 * @param {string} root
 * @param {string} command
 */
export async function installPackages(root, command) {
  const marker = path.join(root, 'node_modules/.openward-installed');
  const wanted = hashOf([path.join(root, 'pnpm-lock.yaml'), path.join(root, 'pnpm-workspace.yaml')]);
  if (textOf(marker) === wanted) return;
  if (command === 'start' || command === 'dev') await refuseTakenPorts();
  await step('Packages installed from the lockfile', async (note) => {
    rmSync(marker, { force: true });
    const { code, output } = await run(root, note);
    if (code !== 0) throw refusal(output);
    writeFileSync(marker, wanted);
  });
}

/** The same check runs again before the start; here it spares a person minutes of installing. */
async function refuseTakenPorts() {
  const ports = Object.entries(PORTS).map(([name, port]) => [name, Number(environment[name] || port)]);
  const sentence = await portsRefusal(Object.fromEntries(ports));
  if (sentence) throw new Refusal(sentence);
}

/**
 * @param {string} root
 * @param {(text: string) => void} note
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(root, note) {
  const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'];
  const child = spawn('npx', args, {
    cwd: root,
    env: { ...environment, ...SETTINGS },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const read = (/** @type {Buffer} */ chunk) => {
    output += chunk.toString('utf8');
    const lines = output.trimEnd().split('\n');
    note(lines[lines.length - 1] ?? '');
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** @param {string} output */
function refusal(output) {
  if (/spawn npx ENOENT/.test(output)) return new Refusal('Openward needs npm beside Node: there is no npx to run.');
  if (NO_NETWORK.test(output)) {
    return new Refusal(
      'Openward could not reach the npm registry to install its packages; check the network (or the registry set for npm) and try again.',
    );
  }
  return new Refusal(`${output.trim()}\n\nOpenward could not install its packages; pnpm's words are above.`);
}
