import pg from 'pg';
import { vi } from 'vitest';

/**
 * How many statements `work` sends: every one, Prisma's and ours, is a query of `pg` that a connection sends off.
 * @throws Error when it sent none: then nothing was counted
 */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Query.prototype, 'submit');
  try {
    await work();
    const { length } = spy.mock.calls;
    if (length === 0) throw new Error('no statement was sent');
    return length;
  } finally {
    spy.mockRestore();
  }
}
