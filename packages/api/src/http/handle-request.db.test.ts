import { randomUUID } from 'node:crypto';
import type { Services } from '@openward/application/services';
import type { Actor } from '@openward/domain/access';
import { createTestDatabase } from '@openward/testing/database';
import { signedInPatient } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import superjson from 'superjson';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { handlePatientRequest } from './handle-request.ts';

const services = testServices(await createTestDatabase());
const patient = await signedInPatient(services);
const meta = { address: '127.0.0.1', publicUrl: 'https://care.example', gatewayUrl: 'https://live.example' };
const own = { origin: meta.publicUrl, 'content-type': 'application/json' };

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly actor?: Actor | null;
  readonly services?: Services;
}
function ask({ path = 'journey.list', method = 'POST', headers = own, body = '{}', ...context }: Asked = {}) {
  const request = new Request(`${meta.publicUrl}/api/trpc/${path}`, {
    method,
    headers,
    ...(method === 'GET' ? {} : { body }),
  });
  return handlePatientRequest(request, { services, actor: patient, meta, ...context });
}
const withHeaders = (headers: Record<string, string>) =>
  ask({ headers: { 'content-type': 'application/json', ...headers } });

const answerSchema = z.object({ error: z.object({ json: z.json(), meta: z.unknown().optional() }) });
/** What the answer says went wrong, as a client reads it. */
function errorIn(text: string): unknown {
  const { json } = answerSchema.parse(JSON.parse(text)).error;
  return superjson.deserialize({ json });
}

describe('the door of the patient app', () => {
  it('answers a query of its own pages, never to be stored', async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ result: { data: superjson.serialize({ open: [], past: [] }) } });
  });
  it('believes the browser about where a request comes from, and the Origin where the browser says nothing', async () => {
    expect((await withHeaders({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await withHeaders({ 'sec-fetch-site': 'cross-site', origin: meta.publicUrl })).status).toBe(403);
    expect((await withHeaders({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await withHeaders({ 'sec-fetch-site': 'none' })).status).toBe(403);
    expect((await withHeaders({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await withHeaders({ origin: 'null' })).status).toBe(403);
    expect((await withHeaders({})).status).toBe(403);
  });
  it('takes nothing a form, a link or an image could send', async () => {
    expect((await ask({ method: 'GET' })).status).toBe(405);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect((await ask({ headers: { ...own, 'content-type': type } })).status).toBe(415);
    }
  });
  it('refuses a body that is too long, whatever its headers say, and a batch of more than ten', async () => {
    expect((await ask({ body: JSON.stringify({ json: 'x'.repeat(300_000) }) })).status).toBe(413);
    const paths = Array.from({ length: 11 }, () => 'journey.list').join(',');
    expect((await ask({ path: `${paths}?batch=1` })).status).toBe(400);
  });
  it('tells a refusal by its key, with status and request id, and never a stack', async () => {
    const body = JSON.stringify(superjson.serialize({ ticketId: randomUUID() }));
    const response = await ask({ path: 'waitingRoom.ticket', body });
    expect(response.status).toBe(404);
    const text = await response.text();
    expect(errorIn(text)).toMatchObject({
      message: 'not-found',
      data: { code: 'NOT_FOUND', key: 'not-found', requestId: response.headers.get('x-request-id') },
    });
    expect(text).not.toMatch(/stack|\.ts:/);
  });
  it('names the wrong fields of a form', async () => {
    const body = JSON.stringify(superjson.serialize({ ticketId: 'x', additions: '' }));
    const text = await (await ask({ path: 'waitingRoom.addToDescription', body })).text();
    expect(errorIn(text)).toMatchObject({
      data: { key: 'bad-input', fields: { ticketId: ['invalid_format'], additions: ['too_small'] } },
    });
  });
  it('answers 401 and 404 for nobody and for no procedure', async () => {
    expect((await ask({ actor: null })).status).toBe(401);
    expect((await ask({ path: 'waitingRoom.takeNext' })).status).toBe(404);
  });
  it('says that the database is away, with 503 and without a word about it', async () => {
    const away = () =>
      Promise.reject(Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }));
    const journey = { findMany: away };
    const prisma = new Proxy(services.db.prisma, {
      get: (inner, key) => (key === 'journey' ? journey : Reflect.get(inner, key)),
    });
    const failing = testServices({ ...services.db, prisma });
    const response = await ask({ services: failing });
    expect(failing.observed.errors).toEqual([]);
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(errorIn(text)).toMatchObject({ data: { code: 'UNAVAILABLE', key: 'unavailable' } });
    expect(text).not.toContain('5432');
  });
  it('logs the unexpected once, and tells only that it failed and under which id', async () => {
    const prisma = new Proxy(services.db.prisma, { get: () => undefined });
    const failing = testServices({ ...services.db, prisma });
    const response = await ask({ services: failing });
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(errorIn(text)).toMatchObject({
      message: 'internal',
      data: { code: 'INTERNAL', key: 'internal' },
    });
    expect(text).not.toContain('undefined');
    expect(failing.observed.errors).toMatchObject([
      { fields: { procedure: 'journey.list', requestId: response.headers.get('x-request-id') } },
    ]);
  });
});
