import type { Pool, PoolClient } from 'pg';
import type { Transaction } from '../client/index.ts';

/** Where a function runs: on any connection of the pool, on one client, or inside a transaction of Prisma. */
export type SqlTarget = Pool | PoolClient | Transaction;

/** `name` makes `pg` prepare it once per connection. A name belongs to one text for ever. */
interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Runs one statement and answers its rows; `Row` is what the SQL file says it returns. */
export async function callSql<Row extends object>(
  target: SqlTarget,
  { name, text, values }: Statement,
): Promise<Row[]> {
  if ('$queryRawUnsafe' in target) return target.$queryRawUnsafe<Row[]>(text, ...values);
  return (await target.query<Row>({ name, text, values })).rows;
}
