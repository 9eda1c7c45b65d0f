import type { Pool, PoolClient } from 'pg';

/** The channel of socket.io's only namespace. */
const channel = 'socket.io#/';

/**
 * The pool as socket.io's adapter should see it. The adapter keeps one connection to listen on, but neither handles its
 * errors (which would end the process when PostgreSQL restarts) nor gives a lost one back (which would empty the pool one
 * restart after the other); and it does not say when it listens.
 * @returns once the connection listens, or could not be had: the adapter tries again by itself
 */
export async function createListeningPool(pool: Pool, onError: (error: unknown) => void): Promise<Pool> {
  const open = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    client.on('error', onError);
    client.once('end', () => client.release(true));
    await client.query(`LISTEN "${channel}"`);
    return client;
  };
  let first: PoolClient | null = await open().catch((error: unknown) => {
    onError(error);
    return null;
  });
  const connect = async (): Promise<PoolClient> => {
    const ready = first;
    first = null;
    return ready ?? open();
  };
  // The adapter uses `connect` without a callback and `query`, nothing else of a pool.
  const seen = { connect, query: pool.query.bind(pool) } as Pick<Pool, 'connect' | 'query'>;
  return seen as Pool;
}
