import type { Services } from '@openward/application/services';
import type { Publisher } from '@openward/realtime/server';
import { repeat } from '@openward/server/rounds';
import { startRelay } from './relay.ts';
import { sweep } from './sweep.ts';

export interface Worker {
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>;
}

export interface WorkerPace {
  /** How often the relay looks without having been woken, milliseconds. */
  readonly pollMs?: number;
  readonly sweepMs?: number;
}

/** Starts the relay of the outbox and the sweeper. */
export function startWorker(
  services: Services,
  publisher: Publisher,
  { pollMs = 1_000, sweepMs = 2_000 }: WorkerPace = {},
): Worker {
  const relay = startRelay(services, publisher, pollMs);
  const stopSweeping = repeat(
    () => sweep(services),
    sweepMs,
    (error) => services.log.error('sweeper failed', error),
  );
  return {
    stop: async () => {
      await Promise.all([relay.stop(), stopSweeping()]);
      await publisher.close();
    },
  };
}
