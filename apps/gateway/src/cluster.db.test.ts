import { authorizeConversation } from '@openward/application/messaging';
import { room } from '@openward/domain/realtime';
import { readEnv } from '@openward/server/config';
import { createTestDatabase } from '@openward/testing/database';
import { openVisit, text } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { deliverOutbox, startGateway } from './testing/index.ts';

const until = <T>(condition: () => T | Promise<T>) => vi.waitFor(condition, { timeout: 20_000 });
const services = testServices(await createTestDatabase());
const { pool } = services.db;
const { REDIS_URL } = readEnv(z.object({ REDIS_URL: z.string().optional() }));

/** The patient at one gateway, the pharmacist at the other, both in their conversation. */
async function apart(redisUrl?: string) {
  const [here, there] = [await startGateway(services, { redisUrl }), await startGateway(services, { redisUrl })];
  const visit = await openVisit(services);
  const { conversationId } = visit;
  const [patient, pharmacist] = [await here.enter(visit.patient), await there.enter(visit.pharmacist)];
  await patient.command('conversation:open', { conversationId });
  await pharmacist.command('conversation:open', { conversationId });
  return { here, there, visit, conversationId, patient, pharmacist };
}

// Redis only where one is at hand: a skipped test would count as none.
const backplanes: [string, string | undefined][] = [['PostgreSQL', undefined]];
if (REDIS_URL) backplanes.push(['Redis', REDIS_URL]);

it.each(backplanes)('two gateways over %s hear each other, in order', async (_, redisUrl) => {
  const { conversationId, patient, pharmacist } = await apart(redisUrl);
  const sent = Array.from({ length: 10 }, (_each, index) => text(conversationId, `from here ${index}`));
  for (const one of sent) await patient.command('message:send', one);
  await pharmacist.command('message:send', text(conversationId, 'from there'));
  await until(() => expect(pharmacist.of('message:created')).toHaveLength(10));
  expect(pharmacist.of('message:created')).toMatchObject(sent.map((one, index) => ({ ...one, seq: index + 3 })));
  await until(() => expect(patient.of('message:created')).toMatchObject([{ body: 'from there', seq: 13 }]));
});

it.each([2_600, 4_000])(
  'a message of %i Chinese characters, more than one NOTIFY takes, arrives whole',
  async (length) => {
    const { conversationId, patient, pharmacist } = await apart();
    const body = '药'.repeat(length);
    const attachments = async () =>
      (await pool.query<{ count: number }>('SELECT count(*)::int FROM socket_io_attachments')).rows[0]?.count ?? 0;
    const before = await attachments();
    expect(await patient.command('message:send', text(conversationId, body))).toMatchObject({ ok: true });
    await until(() =>
      expect(pharmacist.of('message:created')).toMatchObject([
        { body, seq: 3, createdAt: expect.stringContaining('T') },
      ]),
    );
    expect(await attachments()).toBe(before + 1);
  },
);

it('the application may clear what it has put aside for large broadcasts', async () => {
  // A row of its own: other gateways may still be fetching theirs.
  const [put] = (
    await pool.query<{ id: string }>("INSERT INTO socket_io_attachments (payload) VALUES ('') RETURNING id")
  ).rows;
  expect((await pool.query('DELETE FROM socket_io_attachments WHERE id = $1', [put?.id])).rowCount).toBe(1);
});

it('every size around the limit of NOTIFY arrives', async () => {
  const { visit, conversationId, patient, pharmacist } = await apart();
  expect((await authorizeConversation(services, visit.patient, conversationId)).lastSeq).toBe(2);
  const sizes = [3_500, 3_600, 3_650, 3_700, 3_750, 3_800, 3_900, 4_000];
  for (const size of sizes) await patient.command('message:send', text(conversationId, 'éé'.repeat(size / 2)));
  await until(() => expect(pharmacist.of('message:created')).toHaveLength(sizes.length));
  expect(services.observed.errors).toEqual([]);
});

it('what the outbox tells reaches sockets at every gateway, and the reason comes before the end', async () => {
  const { here, visit, conversationId, patient, pharmacist } = await apart();
  const tab = await here.enter(visit.pharmacist);
  const rooms = [room.session(visit.pharmacist.sessionId)];
  await pool.query('DELETE FROM outbox_event');
  await pool.query('INSERT INTO outbox_event (topic, payload) VALUES ($1, $2)', [
    'live.disconnect',
    { rooms, reason: 'signed-out' },
  ]);
  expect(await deliverOutbox(services)).toBe(1);
  for (const closed of [tab, pharmacist]) {
    await until(() => expect(closed.socket.connected).toBe(false));
    expect(closed.of('session:ended')).toEqual([{ reason: 'signed-out' }]);
  }
  expect(await patient.command('message:send', text(conversationId))).toMatchObject({ ok: true });
});

it('a gateway whose listening connection is cut hears again, and the process lives on', async () => {
  const { conversationId, patient, pharmacist } = await apart();
  const owner = await pool.connect();
  await owner.query('SET ROLE NONE');
  const cut = await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN "socket.io%' AND pid <> pg_backend_pid()`);
  owner.release(true);
  expect(cut.rowCount).toBeGreaterThanOrEqual(2);
  await until(async () => {
    await patient.command('typing:set', { conversationId, typing: true });
    expect(pharmacist.of('typing:changed').length).toBeGreaterThan(0);
  });
  expect(await patient.command('message:send', text(conversationId))).toMatchObject({ ok: true });
  await until(() => expect(pharmacist.of('message:created')).toHaveLength(1));
});
