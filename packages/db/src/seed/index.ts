import { hash } from '@node-rs/argon2';
import pg from 'pg';
import type { Vault } from '../vault/index.ts';
import { buildRows } from './build-world.ts';
import { demoStaffPassword } from './cast/staff.ts';
import { countRows, writeRows } from './write-rows.ts';

export { demoStaffPassword } from './cast/staff.ts';
export { demoStaffEmail, type DemoStaffSecret, demoStaffSecrets, demoTotpSecret } from './people/demo-secrets.ts';

export interface SeedOptions {
  /** Of the owner, who may write what the application may not. */
  readonly url: string;
  readonly vault: Vault;
  readonly now: Date;
  readonly staffPassword?: string;
}

/** Numbers that people read aloud do not start at one. */
const runningNumbers = [
  ['patient_profile', 'record_number', 20_400],
  ['prescription', 'number', 10_200],
  ['order', 'number', 76_000],
] as const;

/**
 * Fills an empty, migrated database with the demo in one transaction: institutions, staff, patients, catalogue and
 * journeys at every stage, all relative to `now`.
 * @returns how many rows were written
 * @throws Error when the database already knows people
 */
export async function seedDemo({
  url,
  vault,
  now,
  staffPassword = demoStaffPassword,
}: SeedOptions): Promise<{ rows: number }> {
  // One hash for all: hashing forty times would take longer than everything else.
  const rows = buildRows({ vault, now, passwordHash: await hash(staffPassword) });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Two seeds at once: the second waits here and then finds people. Readers are not disturbed.
    await client.query('LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE');
    const { rowCount } = await client.query('SELECT 1 FROM person LIMIT 1');
    if (rowCount) throw new Error('The demo is only for an empty database: this one already knows people.');
    for (const [table, column, start] of runningNumbers) {
      await client.query('SELECT setval(pg_get_serial_sequence($1, $2), $3)', [`"${table}"`, column, start]);
    }
    await writeRows(client, rows);
    await client.query('COMMIT');
  } finally {
    // Ending the connection rolls back whatever was not committed.
    await client.end();
  }
  return { rows: countRows(rows) };
}
