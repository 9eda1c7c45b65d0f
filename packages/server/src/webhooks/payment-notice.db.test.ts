import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startPayment } from '@openward/application/billing';
import { paymentNoticeSchema } from '@openward/domain/billing';
import { choosePaymentDriver } from '@openward/integrations/payment';
import { createTestDatabase } from '@openward/testing/database';
import { askForPlace, openClinic, signedInPatient } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { handlePaymentNotice } from './handle-payment-notice.ts';

const database = await createTestDatabase();
const bodies: { readonly body: string; readonly signature: string }[] = [];
/** The patient app's webhook as it is reached over the network; remembers what it was sent. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString('utf8');
    const signature = String(request.headers['x-payment-signature'] ?? '');
    bodies.push({ body, signature });
    void ask(body, signature).then(({ status }) => response.writeHead(status).end());
  });
});
const port = await new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    // A TCP listener's address is never a string.
    resolve((server.address() as AddressInfo).port);
  });
});
afterAll(() => server.close());

const { payments, demoPayments } = choosePaymentDriver(
  {
    OPENWARD_DEMO: true,
    OPENWARD_PAYMENT_SECRET: Buffer.alloc(32, 7).toString('base64'),
    PATIENT_URL: `http://127.0.0.1:${port}`,
  },
  testServices(database).db,
);
const services = { ...testServices(database, { payments, demoPayments, demo: true }) };
const { prisma } = services.db;
const ask = (body: string, signature: string, at = services) =>
  handlePaymentNotice(
    at,
    new Request('http://localhost/api/webhooks/payment', {
      method: 'POST',
      body,
      headers: { 'x-payment-signature': signature },
    }),
  );

/** A patient pays on the provider's page. @returns what the provider then tells */
async function pays() {
  const patient = await signedInPatient(services);
  const { institutionId } = await openClinic(services);
  const { paymentId, journeyId } = await askForPlace(services, patient, { institutionId });
  const { redirectUrl } = await startPayment(services, patient, { paymentId });
  const back = await demoPayments?.answerCharge(redirectUrl.replace('/demo-pay/', ''), 'pay');
  expect(back).toBe(`/pay/${paymentId}`);
  const rows = await prisma.outboxEvent.findMany({ where: { topic: 'demo-payment.notify' } });
  const notices = rows
    .map(({ payload }) => paymentNoticeSchema.parse(payload))
    .filter(({ reference }) => reference === paymentId);
  return { notices, paymentId, journeyId };
}

beforeEach(() => bodies.splice(0));

describe('the webhook', () => {
  it('takes what the provider sends over the network, both times, and makes one place', async () => {
    const { notices, journeyId } = await pays();
    for (const notice of notices) await demoPayments?.sendNotice(notice);
    expect(bodies).toHaveLength(2);
    expect(await prisma.ticket.count({ where: { journeyId } })).toBe(1);
  });
  it('refuses forged, changed and unsigned ones with 403, and posts nothing', async () => {
    const { notices, paymentId } = await pays();
    const [notice] = notices;
    const body = JSON.stringify(notice);
    for (const signature of ['', 't=1,v1=00', `t=${Math.floor(Date.now() / 1_000)},v1=${'0'.repeat(64)}`]) {
      expect((await ask(body, signature)).status).toBe(403);
    }
    if (notice) await demoPayments?.sendNotice(notice);
    const signature = bodies[0]?.signature ?? '';
    expect((await ask(body.replace('1900', '1'), signature)).status).toBe(403);
    expect((await ask(body, signature)).status).toBe(204);
    expect(await prisma.ledgerEntry.count({ where: { paymentId } })).toBe(2);
  });
  it('asks to be told again later what it cannot take: unknown, too long, broken', async () => {
    const { notices } = await pays();
    const unknown = { ...notices[0], reference: randomUUID() };
    const parsed = paymentNoticeSchema.parse(unknown);
    await expect(demoPayments?.sendNotice(parsed)).rejects.toThrow('404');
    expect((await ask('x'.repeat(70_000), '')).status).toBe(413);
    const [body = '', signature = ''] = [bodies.at(-1)?.body, bodies.at(-1)?.signature];
    const broken = new Proxy(prisma, { get: () => undefined });
    const failing = testServices({ ...services.db, prisma: broken }, { payments });
    expect((await ask(body, signature, failing)).status).toBe(500);
    expect(failing.observed.errors).toHaveLength(1);
  });
  it('without a provider nobody is believed', async () => {
    const none = choosePaymentDriver({ OPENWARD_DEMO: false, PATIENT_URL: 'http://localhost:3000' }, services.db);
    expect((await ask('{}', '', testServices(database, none))).status).toBe(503);
  });
});
