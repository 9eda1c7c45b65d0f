import type { Services } from '@openward/application/services';
import type { Publisher } from '@openward/realtime/server';
import { repeat } from '@openward/server/rounds';
import { startRelay } from './relay.ts';
import { sweep } from './sweep.ts';

export interface Worker {
  stop(): Promise<void>;
}

const sweepMs = 2_000;

/** Starts the relay of the outbox and the sweeper. */
export function startWorker(services: Services, publisher: Publisher): Worker {
  const relay = startRelay(services, publisher);
  const stopSweeping = repeat(() => sweep(services), sweepMs, (error) => services.log.error('sweeper failed', error));
  return {
    stop: async () => {
      await Promise.all([relay.stop(), stopSweeping()]);
      await publisher.close();
    },
  };
}
