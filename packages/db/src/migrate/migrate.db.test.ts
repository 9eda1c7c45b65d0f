import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startThrowawayPostgres, withDatabase } from '../embedded/index.ts';
import { expectedMigrations, room } from './expected.ts';
import { migrate, migrationState } from './index.ts';

let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await startThrowawayPostgres();
});

afterAll(() => server.stop());

async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function prismaCli(url: string, ...args: string[]) {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js');
  const bin = path.dirname(process.execPath);
  const env = {
    DATABASE_URL: url,
    PRISMA_SCHEMA_ENGINE_BINARY: './prisma/schema-engine.mjs',
    PATH: `${bin}:/usr/bin:/bin`,
  };
  return spawnSync(process.execPath, [cli, ...args], { cwd: room, env, encoding: 'utf8' });
}

describe('migrate', () => {
  it('brings a database that does not exist to the current state, from which the schema does not differ', async () => {
    const url = withDatabase(server.url, 'from_empty');
    expect(await migrate(url)).toEqual({ migrations: expectedMigrations(), functions: true });
    expect(await inDatabase(url, migrationState)).toEqual({ current: true, missing: [] });

    const drift = prismaCli(
      url,
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma/schema',
      '--exit-code',
    );
    expect(drift.stdout).toContain('No difference detected');
    expect(drift.status).toBe(0);
  });

  it('sees a difference where there is one: the drift check can fail', async () => {
    const url = withDatabase(server.url, 'drifted');
    await migrate(url);
    await inDatabase(url, (client) => client.query('ALTER TABLE person ADD COLUMN smuggled text'));
    const drift = prismaCli(
      url,
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma/schema',
      '--exit-code',
    );
    expect(drift.stdout).toContain('smuggled');
    expect(drift.status).toBe(2);
  });

  it('finds the schema and the migration files in agreement, replayed in a shadow database that goes again', async () => {
    const url = withDatabase(server.url, 'postgres');
    const diff = prismaCli(
      url,
      'migrate',
      'diff',
      '--from-migrations',
      'prisma/migrations',
      '--to-schema',
      'prisma/schema',
      '--exit-code',
    );
    expect(diff.stdout).toContain('No difference detected');
    const left = await inDatabase(url, (client) =>
      client.query(`SELECT FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow%'`),
    );
    expect(left.rowCount).toBe(0);
  });

  it('does nothing the second time', async () => {
    const url = withDatabase(server.url, 'twice');
    await migrate(url);
    expect(await migrate(url)).toEqual({ migrations: [], functions: false });
  });

  it('applies the SQL functions again when they differ from what is in place', async () => {
    const url = withDatabase(server.url, 'functions');
    await migrate(url);
    await inDatabase(url, (client) => client.query(`UPDATE openward_sql.applied SET hash = 'older'`));
    expect(await inDatabase(url, migrationState)).toEqual({ current: false, missing: ['SQL functions'] });
    expect(await migrate(url)).toEqual({ migrations: [], functions: true });
  });

  it('lets two migrators of one new database wait for each other', async () => {
    const url = withDatabase(server.url, 'together');
    const [one, other] = await Promise.all([migrate(url), migrate(url)]);
    expect([...one.migrations, ...other.migrations], 'each migration once').toEqual(expectedMigrations());
  });

  it('calls an empty database not current, and names what is missing', async () => {
    const state = await inDatabase(withDatabase(server.url, 'postgres'), migrationState);
    expect(state).toEqual({ current: false, missing: [...expectedMigrations(), 'SQL functions'] });
  });

  it('runs as the one-shot of a deployment, which refuses to guess its database', () => {
    const main = path.join(room, 'src/migrate/main.ts');
    const url = withDatabase(server.url, 'one_shot');
    const out = execFileSync(process.execPath, [main], { env: { DATABASE_URL: url }, encoding: 'utf8' });
    expect(JSON.parse(out)).toMatchObject({ message: 'migrated', functions: true });

    const refused = spawnSync(process.execPath, [main], { env: {}, encoding: 'utf8' });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('DATABASE_URL is not set');
  });
});
