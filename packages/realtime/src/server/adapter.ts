import { createAdapter as createPostgresAdapter } from '@socket.io/postgres-adapter';
import { createAdapter as createRedisAdapter } from '@socket.io/redis-streams-adapter';
import type { Pool } from 'pg';
import { createClient } from 'redis';
import type { AdapterFactory } from './live-server.ts';
import { createListeningPool } from './listening-pool.ts';

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

/** PostgreSQL takes fewer than 8000 bytes in one NOTIFY; what is larger goes through the table socket_io_attachments. */
const payloadThreshold = 7_900;

/**
 * Connects the backplane every gateway and the publisher share. One per socket server.
 * @returns once it hears the others, or has found that it cannot yet and goes on trying
 */
export async function connectBackplane({ pool, redisUrl, onError }: BackplaneOptions): Promise<Backplane> {
  if (!redisUrl) {
    const listening = await createListeningPool(pool, onError);
    return {
      adapter: createPostgresAdapter(listening, { payloadThreshold, errorHandler: onError }),
      close: async () => {},
    };
  }
  const redis = createClient({ url: redisUrl });
  redis.on('error', onError);
  await redis.connect();
  return { adapter: createRedisAdapter(redis), close: async () => redis.destroy() };
}
