import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createDatabaseFromTemplate,
  type EmbeddedPostgres,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
  withDatabase,
} from './index.ts';
import { removeAbandoned } from './abandoned.ts';
import { isAlive } from './postmaster.ts';

const root = process.getuid?.() === 0;
let base: string;
let dataDir: string;
const running: EmbeddedPostgres[] = [];

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'openward-embedded-'));
  chmodSync(base, 0o755);
  dataDir = path.join(base, 'data');
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  await removeEmbeddedPostgres(dataDir);
  rmSync(base, { recursive: true, force: true });
});

/** Fast where nothing has to survive. */
async function start({ fast = true } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, fast });
  running.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  it('keeps what was committed over a stop and a start, in UTF-8 with the builtin locale', async () => {
    const first = await start({ fast: false });
    await query(first.url, 'CREATE TABLE kept (word text)');
    await query(first.url, `INSERT INTO kept VALUES ('处方')`);
    await running.pop()?.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start({ fast: false });
    expect(await query(second.url, 'SELECT word FROM kept')).toEqual([{ word: '处方' }]);
    expect(
      await query(
        second.url,
        `SELECT datlocprovider AS provider, datlocale AS locale FROM pg_database WHERE datname = 'postgres'`,
      ),
    ).toEqual([{ provider: 'b', locale: 'C.UTF-8' }]);
  });

  it('keeps its password in a file for its owner alone, and lets nobody in without it', async () => {
    const { url } = await start();
    expect(statSync(path.join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600);
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('starts after its server was killed with SIGKILL', async () => {
    const killed = await start({ fast: false });
    await query(killed.url, 'CREATE TABLE kept ()');
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    await running.pop()?.stop();
    expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid')), 'a stale postmaster.pid is there').toBe(true);

    const recovered = await start({ fast: false });
    expect(await query(recovered.url, `SELECT to_regclass('kept') IS NOT NULL AS kept`)).toEqual([{ kept: true }]);
  });

  it('stops the server that a parent killed with SIGKILL left running, then starts', async () => {
    const orphan = await startInKilledParent();
    expect(isAlive(orphan), 'the orphan runs on').toBe(true);
    await start();
    expect(isAlive(orphan)).toBe(false);
  });

  it('starts although the number in postmaster.pid now belongs to another process', async () => {
    await start();
    await running.pop()?.stop();
    writeFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n`);
    const { url } = await start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('makes its folder anew when the maker was killed half-way', async () => {
    const partial = path.join(dataDir, 'postgres.partial');
    mkdirSync(partial, { recursive: true });
    writeFileSync(path.join(partial, 'PG_VERSION'), '18\n');
    const { url } = await start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(existsSync(partial)).toBe(false);
  });

  it('refuses, in one sentence, a data folder that is in use', async () => {
    await start();
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
      /is in use by another Openward that is still running/,
    );
    await expect(removeEmbeddedPostgres(dataDir)).rejects.toThrow(/is in use/);
  });

  it('says so when the password file is gone', async () => {
    await start();
    await running.pop()?.stop();
    rmSync(path.join(dataDir, 'postgres-password'));
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/password file .* is gone/);
  });

  it('works below a 0700 home: as root from a shelter outside it, as an ordinary user in place', async () => {
    chmodSync(base, 0o700);
    const { url } = await start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const pointer = path.join(dataDir, 'postgres.location');
    expect(existsSync(pointer)).toBe(root);
    expect(existsSync(path.join(dataDir, 'postgres'))).toBe(!root);

    await running.pop()?.stop();
    await removeEmbeddedPostgres(dataDir);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('clones a template database', async () => {
    const { url } = await start();
    await query(url, 'CREATE TABLE stamped ()');
    const clone = await createDatabaseFromTemplate(url, 'template1', 'a "quoted" name');
    const client = new pg.Client({ connectionString: clone });
    await client.connect();
    expect((await client.query('SELECT current_database() AS name')).rows).toEqual([{ name: 'a "quoted" name' }]);
    await client.end();
  });
});

async function startInKilledParent(): Promise<number> {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(path.join(import.meta.dirname, 'index.ts'))});
    const { pid } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, fast: true });
    console.log(pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: unknown[] = await once(parent.stdout, 'data');
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  return Number(String(output[0]));
}

describe('the throwaway PostgreSQL of a killed owner', () => {
  it('is stopped and removed by the next one, unless it is in use or young', async () => {
    const abandoned = path.join(base, 'thrown-abandoned');
    const inUse = path.join(base, 'thrown-in-use');
    const young = path.join(base, 'thrown-young');
    dataDir = abandoned;
    const orphan = await startInKilledParent();
    dataDir = inUse;
    const { pid } = await start();
    mkdirSync(young);

    await removeAbandoned(base, { prefix: 'thrown-', now: Date.now() });
    expect(isAlive(orphan), 'young').toBe(true);
    rmSync(young, { recursive: true });
    await removeAbandoned(base, { prefix: 'thrown-', now: Date.now() + 3_600_000 });
    expect(isAlive(orphan)).toBe(false);
    expect(existsSync(abandoned)).toBe(false);
    expect(isAlive(pid), 'in use').toBe(true);
  });
});
