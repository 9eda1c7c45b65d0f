import { createTestDatabase } from '@openward/testing/database';
import { describe, expect, it } from 'vitest';
import { postgresLimiter } from './index.ts';

const { prisma, pool } = await createTestDatabase();
const db = { prisma, pool, close: async () => {} };
const limit = { points: 3, seconds: 60 };
const tooMany = expect.objectContaining({ code: 'TOO_MANY_REQUESTS', userMessageKey: 'too-many-requests' });

describe('counting attempts in PostgreSQL', () => {
  it('works with the rights of the application, which may not create tables', async () => {
    const limiter = postgresLimiter(db);
    for (let attempt = 0; attempt < 3; attempt += 1) await limiter.consume('a', limit);
    await expect(limiter.consume('a', limit)).rejects.toEqual(tooMany);
    await expect(limiter.consume('b', limit)).resolves.toBeUndefined();
  });

  it('counts what all processes see together, also at the same moment', async () => {
    const [one, other] = [postgresLimiter(db), postgresLimiter(db)];
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? one : other).consume('together', limit)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('tells how long to wait', async () => {
    const limiter = postgresLimiter(db);
    const refusals = await Promise.allSettled(Array.from({ length: 4 }, () => limiter.consume('wait', limit)));
    const details = refusals.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { details: { seconds: number } }).details] : [],
    );
    expect(details).toHaveLength(1);
    expect(details[0]?.seconds).toBeGreaterThan(0);
    expect(details[0]?.seconds).toBeLessThanOrEqual(60);
  });

  it('counts anew when the time is over', async () => {
    const limiter = postgresLimiter(db);
    for (let attempt = 0; attempt < 3; attempt += 1) await limiter.consume('over', limit);
    await pool.query(`UPDATE rate_limit SET expire = 1 WHERE key = 'over'`);
    await expect(limiter.consume('over', limit)).resolves.toBeUndefined();
  });

  it('lets an unreachable database be an error, not a free pass', async () => {
    const broken = postgresLimiter({
      ...db,
      pool: Object.assign(Object.create(pool), { query: () => Promise.reject(new Error('down')) }),
    });
    await expect(broken.consume('a', limit)).rejects.toThrow('down');
  });
});
