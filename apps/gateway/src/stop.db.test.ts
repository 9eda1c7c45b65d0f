import { createTestDatabase } from '@openward/testing/database';
import { testServices } from '@openward/testing/services';
import { expect, it, vi } from 'vitest';
import { connect, openVisit, origins, startGateway, text } from './testing/index.ts';

const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;

it('a gateway told to stop takes nobody new, answers what is under way, then closes', async () => {
  const { gateway, url, enter } = await startGateway(services);
  const { patient, conversationId } = await openVisit(services);
  const socket = await enter(patient);
  const holder = await pool.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM conversation WHERE id = $1 FOR UPDATE', [conversationId]);
  const sent = text(conversationId);
  const underWay = socket.command('message:send', sent);
  const isWaiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await vi.waitFor(async () => expect((await prisma.$queryRawUnsafe<unknown[]>(isWaiting)).length).toBe(1), { timeout: 10_000 });

  const closing = gateway.close();
  await expect(connect(url, { ticket: 'x'.repeat(43), origin: origins.PATIENT })).rejects.toThrow('websocket error');
  expect(await socket.command('conversation:open', { conversationId })).toMatchObject({ ok: false, key: 'unavailable' });
  await holder.query('COMMIT');
  holder.release();
  expect(await underWay).toMatchObject({ ok: true, value: { id: sent.id, seq: 3 } });
  await closing;
  await vi.waitFor(() => expect(socket.socket.connected).toBe(false), { timeout: 10_000 });
  expect(socket.of('session:ended')).toEqual([]);
});
