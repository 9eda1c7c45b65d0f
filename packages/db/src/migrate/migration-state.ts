import { appliedFunctions, appliedMigrations, type Queryable } from './applied.ts';
import { expectedFunctions, expectedMigrations } from './expected.ts';

export type MigrationState = { current: boolean; missing: string[] };

/** Whether the database has everything this code needs. One that is ahead (a newer version was rolled out) is current. */
export async function migrationState(database: Queryable): Promise<MigrationState> {
  const applied = await appliedMigrations(database);
  const missing = expectedMigrations().filter((name) => !applied.has(name));
  if ((await appliedFunctions(database)) !== expectedFunctions().hash) missing.push('SQL functions');
  return { current: missing.length === 0, missing };
}
