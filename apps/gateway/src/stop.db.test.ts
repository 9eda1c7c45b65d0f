import { createTestDatabase } from '@openward/testing/database';
import { openVisit, text } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { expect, it, vi } from 'vitest';
import { connect, origins, startGateway } from './testing/index.ts';

const services = testServices(await createTestDatabase());
const { pool } = services.db;

/** Services whose next storing of messages waits until told. */
function holdingBack() {
  let reach = () => {};
  let letGo = () => {};
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const query = async (...args: unknown[]): Promise<unknown> => {
    if (JSON.stringify(args[0]).includes('store_messages')) {
      reach();
      await gate;
    }
    return Reflect.apply(pool.query, pool, args);
  };
  const slow: typeof pool = Object.assign(Object.create(pool), { query });
  return { services: { ...services, db: { ...services.db, pool: slow } }, reached, letGo: () => letGo() };
}

it('a gateway told to stop takes nobody new, answers what is under way, then closes', async () => {
  const { patient, conversationId } = await openVisit(services);
  const held = holdingBack();
  const { gateway, url, enter } = await startGateway(held.services);
  const socket = await enter(patient);
  const sent = text(conversationId);
  const underWay = socket.command('message:send', sent);
  await held.reached;

  const closing = gateway.close();
  await expect(connect(url, { ticket: 'x'.repeat(43), origin: origins.PATIENT })).rejects.toThrow('websocket error');
  expect(await socket.command('conversation:open', { conversationId })).toMatchObject({
    ok: false,
    key: 'unavailable',
  });
  held.letGo();
  expect(await underWay).toMatchObject({ ok: true, value: { id: sent.id, seq: 3 } });
  await closing;
  await vi.waitFor(() => expect(socket.socket.connected).toBe(false), { timeout: 10_000 });
  expect(socket.of('session:ended')).toEqual([]);
});
