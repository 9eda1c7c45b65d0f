import type { Pool, PoolClient } from 'pg';
import { createNotifier } from './notifier.ts';

/** The channel of socket.io's only namespace. */
const channel = 'socket.io#/';

/**
 * The pool as socket.io's adapter should see it. The adapter keeps one connection to listen on, but neither handles its
 * errors (which would end the process when PostgreSQL restarts) nor gives a lost one back (which would empty the pool one
 * restart after the other); it does not say when it listens; and before it tells its own sockets it waits for a NOTIFY.
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
  const notify = createNotifier(pool, onError);
  const query = async (text: string, values: [string, string]): Promise<unknown> => {
    if (!text.startsWith('SELECT pg_notify')) return pool.query(text, values);
    notify(values);
    return undefined;
  };
  // The adapter calls `connect` without a callback and `query` with text and values, nothing else of a pool.
  return { connect, query } as unknown as Pool;
}
