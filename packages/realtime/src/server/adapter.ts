import { createAdapter as createPostgresAdapter } from '@socket.io/postgres-adapter';
import { createAdapter as createRedisAdapter } from '@socket.io/redis-streams-adapter';
import type { Pool } from 'pg';
import { createClient } from 'redis';
import type { AdapterFactory } from './live-server.ts';

/** How several processes hear each other's broadcasts. */
export interface Backplane {
  readonly adapter: AdapterFactory;
  close(): Promise<void>;
}

export interface BackplaneOptions {
  readonly pool: Pool;
  /** Redis Streams when set, else PostgreSQL LISTEN/NOTIFY. */
  readonly redisUrl?: string | undefined;
  readonly onError: (error: unknown) => void;
}

/** Connects the backplane every gateway and the publisher share. */
export async function connectBackplane({ pool, redisUrl, onError }: BackplaneOptions): Promise<Backplane> {
  if (!redisUrl) {
    return { adapter: createPostgresAdapter(pool, { errorHandler: onError }), close: async () => {} };
  }
  const redis = createClient({ url: redisUrl });
  redis.on('error', onError);
  await redis.connect();
  return { adapter: createRedisAdapter(redis), close: async () => redis.destroy() };
}
