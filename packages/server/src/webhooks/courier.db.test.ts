import { AppError } from '@openward/domain/errors';
import { createTestDatabase } from '@openward/testing/database';
import { openStaffedPharmacy, shippedOrder } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { bookParcel, instructCourier, redeliverParcel } from '@openward/application/pharmacy';
import { chooseCourierDriver, demoCourier, failsFirst } from '@openward/integrations/courier';
import { sign } from '@openward/integrations/signed-notice';
import { beforeEach, describe, expect, it } from 'vitest';
import { handleCourierNotice } from './index.ts';

const database = await createTestDatabase();
const secret = Buffer.alloc(32, 7);
const patientUrl = 'http://patient.test';
/** The clock of the courier: a test moves it, nothing waits. */
let clock = new Date('2026-11-23T04:00:00Z').getTime();
/** Notices on their way; the webhook answers as the patient app does. */
let told: string[] = [];
let away = false;
const db = { ...database, close: async () => {} };
const courier = demoCourier({
  db,
  secret,
  patientUrl,
  paceSeconds: 10,
  now: () => new Date(clock),
  fetch: async (url, init) => {
    if (away) throw new Error('planted');
    const request = new Request(url instanceof Request ? url : String(url), init);
    told.push(await request.clone().text());
    return handleCourierNotice(services, request);
  },
});
const services = testServices(database, { courier, demo: true });
const { prisma } = services.db;
const pharmacy = await openStaffedPharmacy(services);

beforeEach(async () => {
  await prisma.demoShipment.deleteMany();
  told = [];
  away = false;
});
const stateOf = async (id: string) => (await prisma.order.findUniqueOrThrow({ where: { id } })).state;

/** A booked parcel that fails first, or not. */
async function booked(fails: boolean): Promise<Awaited<ReturnType<typeof shippedOrder>>> {
  for (;;) {
    const order = await shippedOrder(services, pharmacy);
    if (failsFirst(order.trackingNumber) !== fails) continue;
    await bookParcel(services, order.parcelId);
    await bookParcel(services, order.parcelId);
    return order;
  }
}
/** Lets time pass until no parcel is on its way any more; some take longer than others. */
async function drive(): Promise<void> {
  while ((await prisma.demoShipment.count({ where: { nextAt: { not: null } } })) > 0) {
    clock += 60_000;
    await courier.advance();
  }
}

describe('the demo courier', () => {
  it('brings a parcel to the door by signed notices, some of them twice or late, each event kept once', async () => {
    const { orderId, parcelId } = await booked(false);
    await drive();
    expect(await stateOf(orderId)).toBe('DELIVERED');
    const events = await prisma.parcelEvent.findMany({ where: { parcelId }, orderBy: { occurredAt: 'asc' } });
    expect(events.map(({ kind }) => kind)).toEqual([
      'HANDED_OVER',
      'IN_TRANSIT',
      'IN_TRANSIT',
      'OUT_FOR_DELIVERY',
      'DELIVERED',
    ]);
    expect(told.length).toBeGreaterThanOrEqual(events.length);
  });
  it('moves only with the clock', async () => {
    await booked(false);
    expect(await courier.advance()).toBe(0);
    clock += 10_000;
    expect(await courier.advance()).toBe(1);
    expect(await courier.advance()).toBe(0);
  });
  it('waits after a failed delivery for what the pharmacy wants', async () => {
    const { orderId, parcelId } = await booked(true);
    await drive();
    expect(await stateOf(orderId)).toBe('DELIVERY_FAILED');
    await redeliverParcel(services, pharmacy.dispenser.actor, { parcelId });
    await instructCourier(services, { parcelId, instruction: 'REDELIVER' });
    await instructCourier(services, { parcelId, instruction: 'REDELIVER' });
    await drive();
    expect(await stateOf(orderId)).toBe('DELIVERED');
  });
  it('brings it back when asked to', async () => {
    const { orderId, parcelId } = await booked(true);
    await drive();
    await instructCourier(services, { parcelId, instruction: 'RETURN' });
    await drive();
    expect(await stateOf(orderId)).toBe('RETURNED');
  });
  it('tells again what was not taken', async () => {
    const { orderId } = await booked(false);
    away = true;
    await expect(drive()).rejects.toThrow('planted');
    away = false;
    await drive();
    expect(await stateOf(orderId)).toBe('DELIVERED');
  });
});

describe('the webhook', () => {
  const body = (trackingNumber: string) =>
    JSON.stringify({
      noticeId: 'n',
      trackingNumber,
      kind: 'IN_TRANSIT',
      place: null,
      occurredAt: new Date(clock),
      receiver: null,
    });
  const post = (rawBody: string, signature: string | null) =>
    handleCourierNotice(
      services,
      new Request(`${patientUrl}/api/webhooks/courier`, {
        method: 'POST',
        body: rawBody,
        headers: signature === null ? {} : { 'x-courier-signature': signature },
      }),
    );
  const signed = (rawBody: string, at = clock, key: Uint8Array = secret) =>
    sign({ rawBody, secret: key, now: new Date(at) });

  it('takes a notice with a fresh signature of ours', async () => {
    const rawBody = body((await shippedOrder(services, pharmacy)).trackingNumber);
    expect((await post(rawBody, signed(rawBody))).status).toBe(204);
    expect((await post(rawBody, signed(rawBody))).status).toBe(204);
  });
  it('refuses what is forged, altered, unsigned, old or from the future', async () => {
    const { trackingNumber, parcelId } = await shippedOrder(services, pharmacy);
    const rawBody = body(trackingNumber);
    const bad = [
      null,
      '',
      't=1,v1=00',
      signed(rawBody, clock, Buffer.alloc(32, 8)),
      signed(rawBody.replace('IN_TRANSIT', 'RETURNED')),
      signed(rawBody, clock - 301_000),
      signed(rawBody, clock + 301_000),
      signed(rawBody).replace(/^t=\d+/, `t=${Math.floor(clock / 1_000) - 1}`),
    ];
    for (const signature of bad) expect((await post(rawBody, signature)).status).toBe(403);
    expect(await prisma.parcelEvent.count({ where: { parcelId } })).toBe(0);
  });
  it('answers other notices without telling anything, and fails on none', async () => {
    for (const [rawBody, status] of [
      ['{', 400],
      ['{"kind":"LOST"}', 400],
      [body('DEMO-unknown'), 404],
      ['x'.repeat(70_000), 413],
    ] as const) {
      const response = await post(rawBody, signed(rawBody));
      expect([response.status, await response.text()]).toEqual([status, '']);
    }
    expect(services.observed.errors).toEqual([]);
  });
});

it('outside the demo no courier is booked and no notice believed', () => {
  const refusing = chooseCourierDriver({ OPENWARD_DEMO: false, PATIENT_URL: patientUrl }, db);
  expect(refusing.trackingNumberFor('any')).toBeNull();
  expect(() => refusing.verifyNotice('{}', new Headers())).toThrow(AppError);
  expect(() => chooseCourierDriver({ OPENWARD_DEMO: true, PATIENT_URL: patientUrl }, db)).toThrow(
    'OPENWARD_COURIER_SECRET',
  );
});
