import type { Queryable } from './applied.ts';
import type { SqlFunctions } from './expected.ts';

/**
 * Re-creates every SQL function in one transaction and remembers their hash. The table lies in a schema of its own, so
 * that Prisma does not take it for drift.
 */
export async function applyFunctions(database: Queryable, { scripts, hash }: SqlFunctions): Promise<void> {
  await database.query('BEGIN');
  try {
    // The files may call each other in any order.
    await database.query('SET LOCAL check_function_bodies = off');
    for (const script of scripts) await database.query(script);
    await database.query('CREATE SCHEMA IF NOT EXISTS openward_sql');
    await database.query(
      `CREATE TABLE IF NOT EXISTS openward_sql.applied (
         only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
         hash text NOT NULL,
         applied_at timestamptz NOT NULL DEFAULT now()
       )`,
    );
    await database.query(
      `INSERT INTO openward_sql.applied (hash) VALUES ($1)
       ON CONFLICT (only_row) DO UPDATE SET hash = excluded.hash, applied_at = now()`,
      [hash],
    );
    await letApplicationsSeeTheState(database);
    await database.query('COMMIT');
  } catch (error) {
    await database.query('ROLLBACK');
    throw error;
  }
}

/** /readyz of every process asks whether its migrations are in place, and connects with the application's role. */
async function letApplicationsSeeTheState(database: Queryable): Promise<void> {
  const { rowCount } = await database.query(`SELECT FROM pg_roles WHERE rolname = 'openward_app'`);
  if (rowCount === 0) return;
  await database.query('GRANT USAGE ON SCHEMA openward_sql TO openward_app');
  await database.query('GRANT SELECT ON openward_sql.applied, _prisma_migrations TO openward_app');
}
