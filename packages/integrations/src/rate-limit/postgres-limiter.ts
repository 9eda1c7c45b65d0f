import type { RateLimitPort, Services } from '@openward/application/services';
import { AppError } from '@openward/domain/errors';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Counts attempts in PostgreSQL, so that every process counts together.
 * @returns a port whose `consume` rejects with AppError TOO_MANY_REQUESTS and `seconds` to wait
 */
export function postgresLimiter(db: Services['db']): RateLimitPort {
  const limiters = new Map<string, RateLimiterPostgres>();
  const limiterOf = (points: number, seconds: number): RateLimiterPostgres => {
    const name = `${points}/${seconds}`;
    const known = limiters.get(name);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: db.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      // The application's role may not create tables; the migration did.
      tableCreated: true,
      // The worker's sweeper forgets what has expired.
      clearExpiredByTimeout: false,
      keyPrefix: '',
      points,
      duration: seconds,
    });
    limiters.set(name, limiter);
    return limiter;
  };
  return {
    consume: async (key, { points, seconds }) => {
      try {
        await limiterOf(points, seconds).consume(key);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const wait = Math.ceil(refusal.msBeforeNext / 1_000);
        throw new AppError('TOO_MANY_REQUESTS', 'rate limit reached', 'too-many-requests', { seconds: wait });
      }
    },
  };
}
