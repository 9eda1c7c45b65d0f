import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@openward/testing/database';
import { testServices } from '@openward/testing/services';
import { beforeEach, describe, expect, it } from 'vitest';
import { commit, forgetDelivered, settleOutbox, takeOutboxBatch, ticketChanged, writeOutbox } from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;
const write = (count: number) =>
  commit(services, (tx) =>
    writeOutbox(
      tx,
      Array.from({ length: count }, () => ticketChanged(randomUUID(), [randomUUID()])),
    ),
  );
const becomeDue = () => pool.query(`UPDATE outbox_event SET available_at = now() WHERE delivered_at IS NULL`);

beforeEach(async () => {
  await prisma.outboxEvent.deleteMany();
});

describe('the outbox', () => {
  it('holds what was committed and nothing of what was not', async () => {
    await write(2);
    await expect(
      commit(services, async (tx) => {
        await writeOutbox(tx, [ticketChanged(randomUUID(), [randomUUID()])]);
        throw new Error('planted');
      }),
    ).rejects.toThrow('planted');
    expect(await takeOutboxBatch(services, 'live', 10)).toHaveLength(2);
  });
  it('gives each event to one of two relays at a time', async () => {
    await write(40);
    const batches = await Promise.all([takeOutboxBatch(services, 'live', 30), takeOutboxBatch(services, 'live', 30)]);
    const ids = batches.flat().map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([40, 40]);
  });
  it('control: what a relay took and never settled comes back when its wait is over', async () => {
    await write(1);
    const [first] = await takeOutboxBatch(services, 'live', 10);
    expect(await takeOutboxBatch(services, 'live', 10)).toEqual([]);
    await becomeDue();
    expect(await takeOutboxBatch(services, 'live', 10)).toEqual([first]);
  });
  it('never gives a delivered event again, and waits longer after each failure', async () => {
    await write(2);
    const [one, two] = await takeOutboxBatch(services, 'live', 10);
    await settleOutbox(services, [
      { id: one?.id ?? '', error: null },
      { id: two?.id ?? '', error: 'gateway away' },
    ]);
    await becomeDue();
    const again = await takeOutboxBatch(services, 'live', 10);
    expect(again.map(({ id }) => id)).toEqual([two?.id]);
    const row = await prisma.outboxEvent.findUniqueOrThrow({ where: { id: two?.id ?? '' } });
    expect(row).toMatchObject({ attempts: 2, lastError: 'gateway away', deliveredAt: null });
    const waits = await pool.query<{ seconds: number }>(
      `SELECT round(extract(epoch FROM available_at - now()))::int AS seconds FROM outbox_event WHERE id = $1`,
      [two?.id],
    );
    expect(waits.rows[0]?.seconds).toBeGreaterThan(6);
  });
  it('keeps an event this release cannot read for a later one, and delivers the others', async () => {
    await write(1);
    await pool.query(`INSERT INTO outbox_event (topic, payload) VALUES ('from.the.future', '{}')`);
    expect(await takeOutboxBatch(services, 'live', 10)).toHaveLength(1);
    expect(await takeOutboxBatch(services, 'errand', 10)).toEqual([]);
    expect(
      await prisma.outboxEvent.count({
        where: { topic: 'from.the.future', lastError: 'unreadable', deliveredAt: null },
      }),
    ).toBe(1);
  });

  it('forgets what was delivered a week ago and old answers, never what still waits', async () => {
    await write(3);
    await pool.query(`UPDATE outbox_event SET created_at = created_at - interval '9 days'`);
    const [old, recent] = await takeOutboxBatch(services, 'live', 2);
    await settleOutbox(
      services,
      [old, recent].map((taken) => ({ id: taken?.id ?? '', error: null })),
    );
    await pool.query(`UPDATE outbox_event SET delivered_at = now() - interval '8 days' WHERE id = $1`, [old?.id]);
    await pool.query(
      `INSERT INTO idempotency_key (actor_id, key, command, request_hash, response, created_at)
       VALUES (uuidv7(), uuidv7(), 'x', sha256('x'), '{}', now() - interval '8 days'), (uuidv7(), uuidv7(), 'x', sha256('x'), '{}', now())`,
    );
    expect(await forgetDelivered(services)).toBe(2);
    expect(await forgetDelivered(services)).toBe(0);
    expect(await prisma.outboxEvent.count()).toBe(2);
    expect(await prisma.idempotencyKey.count()).toBe(1);
  });
});
