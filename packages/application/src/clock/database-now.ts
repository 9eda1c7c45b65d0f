import type { Transaction } from '@openward/db';

/** The database's clock: what leases, calls, locks, lifetimes and expiries are counted by, whatever clock a server has. */
export async function databaseNow(tx: Pick<Transaction, '$queryRaw'>): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  const row = rows[0];
  if (!row) throw new Error('the database told no time');
  return row.now;
}
