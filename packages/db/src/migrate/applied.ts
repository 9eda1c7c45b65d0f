import type pg from 'pg';

/** Anything that runs a query: a client or a pool. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

/** The names of the migrations that Prisma has finished here; none in a new database. */
export async function appliedMigrations(database: Queryable): Promise<Set<string>> {
  if (!(await exists(database, '_prisma_migrations'))) return new Set();
  const { rows } = await database.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Set(rows.map((row) => row.name));
}

/** The hash of the SQL functions that are in place. */
export async function appliedFunctions(database: Queryable): Promise<string | undefined> {
  if (!(await exists(database, 'openward_sql.applied'))) return undefined;
  const { rows } = await database.query<{ hash: string }>('SELECT hash FROM openward_sql.applied');
  return rows[0]?.hash;
}

async function exists(database: Queryable, table: string): Promise<boolean> {
  const { rows } = await database.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [table]);
  return rows[0]?.found === true;
}
