import type { Services } from '@openward/application/services';
import { outboxChannel } from '@openward/domain/realtime';
import type { PoolClient } from 'pg';

export interface OutboxListener {
  /** Listens unless it does already; called before each round, so that a lost connection is replaced. */
  ensure(): Promise<void>;
  close(): void;
}

/** Hears that something was committed to the outbox. */
export function createOutboxListener({ db }: Services, onNotice: () => void): OutboxListener {
  let current: PoolClient | null = null;
  const drop = (client: PoolClient | null) => {
    if (!client || current !== client) return;
    current = null;
    client.release(true);
  };
  let connecting: Promise<void> | null = null;
  const connect = async () => {
    const client = await db.pool.connect();
    current = client;
    client.on('notification', onNotice);
    client.on('error', () => drop(client));
    try {
      await client.query(`LISTEN ${outboxChannel}`);
    } catch (error) {
      drop(client);
      throw error;
    }
  };
  return {
    ensure: async () => {
      if (current) return;
      connecting ??= connect().finally(() => {
        connecting = null;
      });
      await connecting;
    },
    close: () => drop(current),
  };
}
