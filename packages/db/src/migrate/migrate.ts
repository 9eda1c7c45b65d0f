import pg from 'pg';
import { appliedFunctions, appliedMigrations } from './applied.ts';
import { applyFunctions } from './apply-functions.ts';
import { ensureDatabase } from './ensure-database.ts';
import { expectedFunctions, expectedMigrations } from './expected.ts';
import { prismaDeploy } from './prisma-deploy.ts';

/** An arbitrary number, one for all who migrate Openward. */
const MIGRATION_LOCK = 7_021_815_401;

export type Migrated = { migrations: string[]; functions: boolean };

/**
 * Brings a database, created when missing, to what this code needs: first the migrations, then the SQL functions when
 * any of them has changed. Two migrators wait for each other. Nothing to do costs only a few queries.
 */
export async function migrate(url: string): Promise<Migrated> {
  await ensureDatabase(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await appliedMigrations(client);
    const migrations = expectedMigrations().filter((name) => !applied.has(name));
    if (migrations.length > 0) await prismaDeploy(url);

    const expected = expectedFunctions();
    const functions = migrations.length > 0 || (await appliedFunctions(client)) !== expected.hash;
    if (functions) await applyFunctions(client, expected);
    return { migrations, functions };
  } finally {
    await client.end();
  }
}
