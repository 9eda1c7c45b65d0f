import { settleOutbox, takeOutboxBatch } from '@openward/application/outbox';
import type { Services } from '@openward/application/services';
import type { OutboxEvent } from '@openward/domain/realtime';
import type { Publisher } from '@openward/realtime/server';
import { deliver } from './deliver.ts';
import { createOutboxListener } from './outbox-listener.ts';

const batchSize = 100;

export interface Relay {
  /** Resolves when the batch under way is settled. */
  stop(): Promise<void>;
}

/** Delivers what was committed: woken by NOTIFY after a commit, and every `pollMs` should a notice be lost. */
export function startRelay(services: Services, publisher: Publisher, pollMs: number): Relay {
  let stopped = false;
  let wake = () => {};
  const listener = createOutboxListener(services, () => wake());

  const round = async (): Promise<number> => {
    await listener.ensure();
    const batch = await takeOutboxBatch(services, batchSize);
    const settled = await Promise.all(batch.map(async ({ id, event }) => ({ id, error: await attempt(event) })));
    if (settled.length > 0) await settleOutbox(services, settled);
    return batch.length;
  };

  const attempt = async (event: OutboxEvent): Promise<string | null> => {
    try {
      await deliver(services, publisher, event);
      return null;
    } catch (error) {
      services.log.error('outbox delivery failed', error, { procedure: event.topic });
      return error instanceof Error ? error.name : 'unknown';
    }
  };

  const run = async () => {
    while (!stopped) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const delivered = await round().catch((error: unknown) => {
        services.log.error('outbox round failed', error);
        return 0;
      });
      if (delivered === batchSize || stopped) continue;
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
      listener.close();
    },
  };
}
