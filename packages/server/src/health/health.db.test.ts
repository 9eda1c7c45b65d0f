import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestDatabase } from '@openward/testing/database';
import { testServices } from '@openward/testing/services';
import { afterAll, describe, expect, it } from 'vitest';
import { createMetrics } from '../metrics/index.ts';
import { createHealth, type HealthSettings } from './index.ts';

const database = await createTestDatabase();
const services = testServices(database);
const token = 'a-token-of-the-test';
const get = (
  path: string,
  settings: Partial<HealthSettings> = {},
  headers: Record<string, string> = {},
  used = services,
) =>
  createHealth(used, { OPENWARD_DEMO: false, ...settings }, createMetrics('test')).handle(
    new Request(`http://localhost${path}`, { headers }),
  );

describe('/healthz and /readyz', () => {
  it('say that a process with a current database is alive and ready', async () => {
    expect((await get('/healthz')).status).toBe(200);
    const ready = await get('/readyz');
    expect(await ready.text()).toBe('ready\n');
    expect(ready.status).toBe(200);
  });

  it('say alive but not ready while the database cannot be reached', async () => {
    const pool = Object.assign(Object.create(database.pool), { query: () => Promise.reject(new Error('down')) });
    const down = testServices({ ...database, pool });
    expect((await get('/healthz', {}, {}, down)).status).toBe(200);
    const ready = await get('/readyz', {}, {}, down);
    expect([ready.status, await ready.text()]).toEqual([503, 'database not reachable\n']);
  });

  it('say not ready while the database hangs', async () => {
    const pool = Object.assign(Object.create(database.pool), { query: () => new Promise(() => {}) });
    expect((await get('/readyz', {}, {}, testServices({ ...database, pool }))).status).toBe(503);
  });

  it('say not ready while a migration is missing', async () => {
    const query = (text: unknown, ...rest: unknown[]) =>
      String(text).includes('_prisma_migrations WHERE')
        ? { rows: [] }
        : Reflect.apply(database.pool.query, database.pool, [text, ...rest]);
    const pool = Object.assign(Object.create(database.pool), { query });
    const ready = await get('/readyz', {}, {}, testServices({ ...database, pool }));
    expect(ready.status).toBe(503);
    expect(await ready.text()).toMatch(/^migrations not current: .*spine/);
  });
});

describe('/metrics', () => {
  it('is open in the demo', async () => {
    const answer = await get('/metrics', { OPENWARD_DEMO: true });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('process_cpu_user_seconds_total');
  });
  it('does not exist elsewhere without a token', async () => {
    expect((await get('/metrics')).status).toBe(404);
    expect((await get('/metrics', {}, { authorization: 'Bearer undefined' })).status).toBe(404);
  });
  it('opens with the configured token alone, in the demo too', async () => {
    const settings = { OPENWARD_DEMO: true, OPENWARD_METRICS_TOKEN: token };
    expect((await get('/metrics', settings)).status).toBe(404);
    expect((await get('/metrics', settings, { authorization: `Bearer ${token}x` })).status).toBe(404);
    expect((await get('/metrics', settings, { authorization: `Bearer ${token}` })).status).toBe(200);
  });
  it('counts requests by route and status class', async () => {
    const health = createHealth(services, { OPENWARD_DEMO: true }, createMetrics('test'));
    health.metrics.observeRequest('waitingRoom.join', 409, 0.02);
    const exposed = await (await health.handle(new Request('http://localhost/metrics'))).text();
    expect(exposed).toMatch(/openward_request_seconds_count\{[^}]*route="waitingRoom.join"[^}]*status="4xx"[^}]*\} 1/);
  });
});

describe('a Node server', () => {
  const server = createServer(createHealth(services, { OPENWARD_DEMO: false }, createMetrics('test')).listener);
  afterAll(() => server.close());
  it('answers the same, and 404 to anything else', async () => {
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        // A TCP listener's address is never a string.
        resolve((server.address() as AddressInfo).port);
      });
    });
    const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    expect(await Promise.all(['/healthz', '/readyz?x=1', '/metrics', '/other'].map(status))).toEqual([
      200, 200, 404, 404,
    ]);
  });
});
