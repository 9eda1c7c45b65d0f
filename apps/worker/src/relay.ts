import { settleOutbox, takeOutboxBatch } from '@openward/application/outbox';
import type { Services } from '@openward/application/services';
import { outboxChannel } from '@openward/domain/realtime';
import type { Publisher } from '@openward/realtime/server';
import type { PoolClient } from 'pg';
import { deliver } from './deliver.ts';

const batchSize = 100;
const pollMs = 1_000;

export interface Relay {
  stop(): Promise<void>;
}

/** Delivers what was committed: woken by NOTIFY after a commit, and by the clock should a notice be lost. */
export function startRelay(services: Services, publisher: Publisher): Relay {
  let stopped = false;
  let wake = () => {};
  let listener: PoolClient | null = null;

  const listen = async () => {
    if (listener) return;
    const client = await services.db.pool.connect();
    listener = client;
    client.on('notification', () => wake());
    client.on('error', () => {
      listener = null;
      client.release(true);
    });
    await client.query(`LISTEN ${outboxChannel}`);
  };

  const round = async (): Promise<number> => {
    const batch = await takeOutboxBatch(services, batchSize);
    const settled = await Promise.all(batch.map(async ({ id, event }) => ({ id, error: await attempt(event) })));
    if (settled.length > 0) await settleOutbox(services, settled);
    return batch.length;
  };

  const attempt = async (event: Parameters<typeof deliver>[2]): Promise<string | null> => {
    try {
      await deliver(services, publisher, event);
      return null;
    } catch (error) {
      services.log.error('outbox delivery failed', error);
      return error instanceof Error ? error.name : 'unknown';
    }
  };

  const run = async () => {
    while (!stopped) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      let delivered = 0;
      try {
        await listen();
        delivered = await round();
      } catch (error) {
        services.log.error('outbox round failed', error);
      }
      if (delivered === batchSize) continue;
      const timer = setTimeout(wake, pollMs);
      await woken;
      clearTimeout(timer);
    }
  };
  const running = run();

  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
      listener?.release(true);
    },
  };
}
