import pg from 'pg';
import { vi } from 'vitest';

/** How many statements `work` sends: every one, Prisma's and ours, goes through a client of `pg`. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
