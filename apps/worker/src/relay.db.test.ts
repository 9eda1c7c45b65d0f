import { randomUUID } from 'node:crypto';
import { commit, ticketChanged, writeOutbox } from '@openward/application/outbox';
import type { Services } from '@openward/application/services';
import type { LiveEvent } from '@openward/domain/realtime';
import type { Publisher } from '@openward/realtime/server';
import { createTestDatabase } from '@openward/testing/database';
import { testServices } from '@openward/testing/services';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { startRelay } from './relay.ts';

const services = testServices(await createTestDatabase());
const { pool, prisma } = services.db;
const never = 3_600_000;
const until = <T>(condition: () => T | Promise<T>) => vi.waitFor(condition, { timeout: 20_000 });

/** A publisher that remembers what it was told, and fails as often as asked. */
function createListener(failures = 0) {
  const told: { readonly event: LiveEvent | 'disconnect' | 'leave'; readonly data: unknown }[] = [];
  let left = failures;
  const tell = (event: LiveEvent | 'disconnect' | 'leave', data: unknown) => {
    if (left-- > 0) throw new Error('gateways away');
    told.push({ event, data });
  };
  const publisher: Publisher = {
    emit: (_, event, data) => tell(event, data),
    disconnect: (rooms, reason) => tell('disconnect', { rooms, reason }),
    leave: (rooms, leave) => tell('leave', { rooms, leave }),
    close: async () => {},
  };
  return { publisher, told };
}

function relay(publisher: Publisher, pollMs: number, others: Partial<Services> = {}) {
  const running = startRelay({ ...services, ...others }, publisher, pollMs);
  onTestFinished(() => running.stop());
  return running;
}
const events = (count: number) => Array.from({ length: count }, () => ticketChanged(randomUUID(), [randomUUID()]));
const ids = (told: readonly { data: unknown }[]) =>
  told.map(({ data }) => (data as { ticketId: string }).ticketId).toSorted();
const idsOf = (written: ReturnType<typeof events>) =>
  ids(written.map(({ payload }) => ({ data: 'data' in payload ? payload.data : null })));
const undelivered = () => prisma.outboxEvent.count({ where: { deliveredAt: null } });
/** In the outbox without anybody having been woken. */
const writeSilently = (written: ReturnType<typeof events>) => prisma.$transaction((tx) => writeOutbox(tx, written));

beforeEach(async () => {
  await prisma.outboxEvent.deleteMany();
});

it('a commit wakes the relay: it delivers without looking by itself', async () => {
  const { publisher, told } = createListener();
  await commit(services, (tx) => writeOutbox(tx, events(1)));
  relay(publisher, never);
  await until(() => expect(told).toHaveLength(1));
  const written = events(3);
  await commit(services, (tx) => writeOutbox(tx, written));
  await until(() => expect(told).toHaveLength(4));
  expect(ids(told.slice(1))).toEqual(idsOf(written));
  await until(async () => expect(await undelivered()).toBe(0));
});

it('when the notice is lost the relay finds what was committed by itself', async () => {
  const { publisher, told } = createListener();
  relay(publisher, 50);
  await writeSilently(events(2));
  await until(() => expect(told).toHaveLength(2));
});

it('control: without notice and without looking nothing is delivered until the next notice', async () => {
  const { publisher, told } = createListener();
  await commit(services, (tx) => writeOutbox(tx, events(1)));
  relay(publisher, never);
  await until(async () => expect([told.length, await undelivered()]).toEqual([1, 0]));
  await writeSilently(events(1));
  expect(await undelivered()).toBe(1);
  await commit(services, (tx) => writeOutbox(tx, events(1)));
  await until(() => expect(told).toHaveLength(3));
});

it('a delivery that fails is tried again, and does not hold up its neighbours', async () => {
  const { publisher, told } = createListener(1);
  const written = events(3);
  await writeSilently(written);
  relay(publisher, 50);
  await until(async () => expect([told.length, await undelivered()]).toEqual([2, 1]));
  expect(await prisma.outboxEvent.findFirst({ where: { deliveredAt: null } })).toMatchObject({
    attempts: 1,
    lastError: 'Error',
  });
  await pool.query('UPDATE outbox_event SET available_at = now() WHERE delivered_at IS NULL');
  await until(() => expect(ids(told)).toEqual(idsOf(written)));
  await until(async () => expect(await undelivered()).toBe(0));
});

it('two workers share the work and lose nothing', async () => {
  const [one, other] = [createListener(), createListener()];
  const written = events(450);
  await writeSilently(written);
  relay(one.publisher, 50);
  relay(other.publisher, 50);
  await until(async () => expect(await undelivered()).toBe(0));
  expect(ids([...one.told, ...other.told])).toEqual(idsOf(written));
});

it('a relay whose listening connection is cut is woken again by the next commit after it has looked', async () => {
  const { publisher, told } = createListener();
  relay(publisher, 200);
  await commit(services, (tx) => writeOutbox(tx, events(1)));
  await until(() => expect(told).toHaveLength(1));
  const owner = await pool.connect();
  await owner.query('SET ROLE NONE');
  const listening = `FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN openward%'`;
  await until(async () => expect((await owner.query(`SELECT ${listening}`)).rowCount).toBe(1));
  await owner.query(`SELECT pg_terminate_backend(pid) ${listening}`);
  await until(async () => expect((await owner.query(`SELECT ${listening}`)).rowCount).toBe(1));
  owner.release(true);
  await commit(services, (tx) => writeOutbox(tx, events(1)));
  await until(() => expect(told).toHaveLength(2));
});

it('carries out every topic of the live events', async () => {
  const { publisher, told } = createListener();
  await prisma.$transaction((tx) =>
    writeOutbox(tx, [
      { topic: 'live.disconnect', payload: { rooms: ['session:1'], reason: 'suspended' } },
      { topic: 'live.leave', payload: { rooms: ['person:1'], leave: 'conversation:1' } },
    ]),
  );
  relay(publisher, 50);
  await until(() => expect(told).toHaveLength(2));
  expect(told).toContainEqual({ event: 'disconnect', data: { rooms: ['session:1'], reason: 'suspended' } });
  expect(told).toContainEqual({ event: 'leave', data: { rooms: ['person:1'], leave: 'conversation:1' } });
});

it('what waits for an outside service holds up nobody who must be told', async () => {
  const { publisher, told } = createListener();
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const sendNotice = () => {
    asked.resolve();
    return answered.promise;
  };
  const notice = {
    eventId: 'e1',
    kind: 'charge-captured',
    reference: randomUUID(),
    ref: 'r1',
    amountMinor: 100,
    currency: 'CNY',
  } as const;
  await writeSilently([{ topic: 'demo-payment.notify', payload: notice }]);
  relay(publisher, 50, { demoPayments: { findCharge: async () => null, answerCharge: async () => null, sendNotice } });
  await asked.promise;
  await writeSilently([{ topic: 'live.disconnect', payload: { rooms: ['session:1'], reason: 'suspended' } }]);
  await until(() => expect(told).toHaveLength(1));
  expect(await undelivered()).toBe(1);
  answered.resolve();
  await until(async () => expect(await undelivered()).toBe(0));
});
