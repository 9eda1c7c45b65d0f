import type { Transaction } from '@openward/db';

/** The database's clock: expiries, locks and lifetimes are decided by it, whatever clock a server has. */
export async function databaseNow(tx: Pick<Transaction, '$queryRaw'>): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  const row = rows[0];
  if (!row) throw new Error('the database told no time');
  return row.now;
}
