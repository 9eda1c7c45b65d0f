import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { environment } from './environment.ts';

const scripts = import.meta.dirname;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'openward-bootstrap-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A clone as git leaves it: nothing installed. */
function freshClone(): string {
  const clone = path.join(folder, 'clone');
  mkdirSync(clone);
  cpSync(scripts, path.join(clone, 'scripts'), { recursive: true, filter: (file) => !file.includes('node_modules') });
  for (const name of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
    cpSync(path.join(scripts, '..', name), path.join(clone, name));
  }
  return clone;
}

function bootstrap(clone: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const script = path.join(clone, 'scripts/bootstrap.cjs');
  return spawnSync(process.execPath, [...args.slice(1), script, args[0] ?? ''], {
    env: { PATH: environment.PATH, HOME: folder, npm_config_cache: path.join(folder, 'npm'), ...env },
    encoding: 'utf8',
  });
}

describe('the bootstrap', () => {
  it('tells an old Node, in one sentence, that it is too old', () => {
    const pretend = path.join(folder, 'pretend.cjs');
    writeFileSync(pretend, `Object.defineProperty(process.versions, 'node', { value: '18.20.4' });`);
    const { status, stderr } = bootstrap(path.join(scripts, '..'), ['start', '--require', pretend]);
    expect(stderr).toBe('Openward needs Node 20 or newer; this is 18.20.4.\n');
    expect(status).toBe(1);
  });

  it('is written so that an old Node can parse it', () => {
    const text = readFileSync(path.join(scripts, 'bootstrap.cjs'), 'utf8').replaceAll(/\/\/.*/g, '');
    expect(text).not.toMatch(/=>|`|\bimport\b|\blet\b|\bclass\b|\basync\b|\?\.|\?\?/);
  });

  it('says in one sentence that the registry cannot be reached', { timeout: 120_000 }, () => {
    const { status, stderr } = bootstrap(freshClone(), ['check'], { npm_config_registry: 'http://127.0.0.1:9/' });
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('could not reach the npm registry')]);
    expect(status).toBe(1);
  });

  it('names a taken port before it installs anything', async () => {
    const { createServer } = await import('node:net');
    const holder = createServer();
    await new Promise<void>((listening) => {
      holder.listen(0, () => listening());
    });
    const address = holder.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    // The first that is looked at: the others' default ports may be taken by an Openward that runs beside the tests.
    const { status, stderr } = bootstrap(freshClone(), ['start'], { PATIENT_PORT: port });
    holder.close();
    expect(stderr).toBe(`Port ${port} is taken; stop what uses it, or set PATIENT_PORT to another port.\n`);
    expect(status).toBe(1);
  });

  it('knows which commands there are', () => {
    expect(bootstrap(freshClone(), ['nonsense']).stderr).toBe('There is no command "nonsense".\n');
  });
});
