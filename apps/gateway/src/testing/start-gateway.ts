import { randomUUID } from 'node:crypto';
import { settleOutbox, takeOutboxBatch } from '@openward/application/outbox';
import { issueSocketTicket } from '@openward/application/realtime';
import type { Services } from '@openward/application/services';
import type { Actor } from '@openward/domain/access';
import { liveEvents, room } from '@openward/domain/realtime';
import { connectBackplane, createPublisher, type Publisher } from '@openward/realtime/server';
import { expect, onTestFinished, vi } from 'vitest';
import { createGateway, type GatewayOptions } from '../gateway.ts';
import { connect, origins, type TestSocket } from './connect.ts';

export interface TestGateway {
  readonly url: string;
  readonly gateway: ReturnType<typeof createGateway>;
  /** A socket of this person's session, with a ticket of its own. */
  enter(actor: Actor): Promise<TestSocket>;
  /** Resolves when the socket has heard everything this gateway had told it before. */
  settled(socket: TestSocket, actor: Actor): Promise<void>;
}

type Options = Partial<GatewayOptions> & { readonly redisUrl?: string | undefined };
const never = 3_600_000;

/** A gateway on a free port whose rounds do not run by themselves unless asked; closed at the end of the test. */
export async function startGateway(services: Services, { redisUrl, ...options }: Options = {}): Promise<TestGateway> {
  const onError = (error: unknown) => services.log.error('backplane failed', error);
  const gateway = createGateway({
    services,
    origins: Object.values(origins),
    backplane: await connectBackplane({ pool: services.db.pool, redisUrl, onError }),
    onRequest: (_, response) => response.writeHead(404).end(),
    beaconMs: never,
    sweepMs: never,
    ...options,
  });
  const url = `http://127.0.0.1:${await gateway.listen(0)}`;
  onTestFinished(() => gateway.close());
  return {
    url,
    gateway,
    enter: async (actor) => {
      const origin = origins[actor.app];
      return connect(url, { ticket: await issueSocketTicket(services, actor, origin), origin });
    },
    settled: async (socket, { sessionId }) => {
      const fence = { practiceRoleId: randomUUID() };
      gateway.server.to(room.session(sessionId)).emit('duty:changed', fence);
      await vi.waitFor(() => expect(socket.of('duty:changed')).toContainEqual(fence), { timeout: 20_000 });
    },
  };
}

/** Publishes the live events that are due in the outbox, as the worker does. @returns how many events */
export async function deliverOutbox(services: Services): Promise<number> {
  const onError = (error: unknown) => services.log.error('backplane failed', error);
  const publisher = createPublisher(await connectBackplane({ pool: services.db.pool, onError }));
  const taken = await takeOutboxBatch(services, 'live', 100);
  for (const { event } of taken) publish(publisher, event);
  await settleOutbox(
    services,
    taken.map(({ id }) => ({ id, error: null })),
  );
  onTestFinished(() => publisher.close());
  return taken.length;
}

function publish(publisher: Publisher, event: Awaited<ReturnType<typeof takeOutboxBatch>>[number]['event']): void {
  if (event.topic === 'live.emit')
    publisher.emit(event.payload.rooms, event.payload.event, liveEvents[event.payload.event].parse(event.payload.data));
  if (event.topic === 'live.disconnect') publisher.disconnect(event.payload.rooms, event.payload.reason);
  if (event.topic === 'live.leave') publisher.leave(event.payload.rooms, event.payload.leave);
}
