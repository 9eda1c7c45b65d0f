import { outboxLanes, settleOutbox, takeOutboxBatch, type OutboxLane } from '@openward/application/outbox';
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
  const listener = createOutboxListener(services, () => {
    for (const lane of lanes) lane.wake();
  });
  const lanes = outboxLanes.map((name) =>
    startLane({ services, publisher, pollMs, name, ready: () => listener.ensure() }),
  );
  return {
    stop: async () => {
      await Promise.all(lanes.map((lane) => lane.stop()));
      listener.close();
    },
  };
}

interface LaneOptions {
  readonly services: Services;
  readonly publisher: Publisher;
  readonly pollMs: number;
  readonly name: OutboxLane;
  /** Awaited before each round. */
  readonly ready: () => Promise<void>;
}

interface Lane extends Relay {
  /** Something may be due. */
  wake(): void;
}

/** Events of one lane, a batch after the other. */
function startLane({ services, publisher, pollMs, name, ready }: LaneOptions): Lane {
  let stopped = false;
  let wake = () => {};

  const round = async (): Promise<number> => {
    await ready();
    const batch = await takeOutboxBatch(services, name, batchSize);
    const settled = await Promise.all(
      batch.map(async ({ id, event }) => ({ id, error: await attempt(services, publisher, event) })),
    );
    if (settled.length > 0) await settleOutbox(services, settled);
    return batch.length;
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
    wake: () => wake(),
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}

/** @returns what to settle the event with */
async function attempt(services: Services, publisher: Publisher, event: OutboxEvent): Promise<string | null> {
  try {
    await deliver(services, publisher, event);
    return null;
  } catch (error) {
    services.log.error('outbox delivery failed', error, { procedure: event.topic });
    return error instanceof Error ? error.name : 'unknown';
  }
}
