import { randomUUID } from 'node:crypto';
import { paymentNoticeSchema, type PaymentNotice } from '@openward/domain/billing';
import { createTestDatabase } from '@openward/testing/database';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { choosePaymentDriver } from './choose-driver.ts';
import { demoProvider } from './demo-provider.ts';
import { sign } from '../signed-notice/index.ts';

const { db } = testServices(await createTestDatabase());
const secret = Buffer.alloc(32, 7);
const now = new Date('2026-11-24T02:00:00Z');
const provider = demoProvider({ db, secret, patientUrl: 'http://localhost:1', now: () => now });
const charge = () => ({
  paymentId: randomUUID(),
  amountMinor: 1900,
  currency: 'CNY',
  description: 'Clinic',
  returnPath: '/pay/1',
});
const announced = async (reference: string): Promise<PaymentNotice[]> => {
  const rows = await db.prisma.outboxEvent.findMany({ where: { topic: 'demo-payment.notify' } });
  return rows
    .map(({ payload }) => paymentNoticeSchema.parse(payload))
    .filter((notice) => notice.reference === reference);
};

describe('the demo’s payment provider', () => {
  it('gives one charge for one payment, with a page of its own that nobody can guess', async () => {
    const asked = charge();
    const [one, again] = [await provider.createCharge(asked), await provider.createCharge(asked)];
    expect(again).toEqual(one);
    expect(one.redirectUrl).toBe(`/demo-pay/${one.ref}`);
    expect(one.ref).not.toContain(asked.paymentId.slice(0, 8));
    expect(await provider.findCharge(one.ref)).toMatchObject({
      state: 'OPEN',
      amountMinor: 1900,
      returnPath: '/pay/1',
    });
    expect(await provider.lookUp(one.ref)).toBeNull();
  });
  it.each([
    ['pay', 'charge-captured'],
    ['fail', 'charge-failed'],
  ] as const)('%s is told twice, later, under one name, and whoever asks hears the same', async (answer, kind) => {
    const asked = charge();
    const { ref } = await provider.createCharge(asked);
    expect(await provider.answerCharge(ref, answer)).toBe('/pay/1');
    expect(await provider.answerCharge(ref, answer === 'pay' ? 'fail' : 'pay')).toBe('/pay/1');
    const notices = await announced(asked.paymentId);
    expect(notices).toHaveLength(2);
    const notice = { kind, reference: asked.paymentId, ref, amountMinor: 1900, currency: 'CNY' };
    expect(notices).toMatchObject([notice, notice]);
    expect(new Set(notices.map(({ eventId }) => eventId)).size).toBe(1);
    expect(await provider.lookUp(ref)).toEqual(notices[0]);
    const waits = await db.prisma.outboxEvent.count({
      where: { topic: 'demo-payment.notify', availableAt: { gt: new Date() } },
    });
    expect(waits).toBeGreaterThan(0);
  });
  it('a closed charge cannot be paid, and one that was paid cannot be closed', async () => {
    const { ref } = await provider.createCharge(charge());
    expect(await provider.closeCharge(ref)).toMatchObject({ kind: 'charge-failed' });
    await provider.answerCharge(ref, 'pay');
    expect(await provider.lookUp(ref)).toMatchObject({ kind: 'charge-failed' });
    const paid = await provider.createCharge(charge());
    await provider.answerCharge(paid.ref, 'pay');
    expect(await provider.closeCharge(paid.ref)).toMatchObject({ kind: 'charge-captured' });
  });
  it('gives back what was paid, under one name however often asked, and refuses what was not', async () => {
    const { ref: chargeRef } = await provider.createCharge(charge());
    const refund = { refundId: randomUUID(), chargeRef, amountMinor: 1900, currency: 'CNY' };
    await provider.requestRefund(refund);
    expect(await announced(refund.refundId)).toMatchObject([{ kind: 'refund-failed' }, { kind: 'refund-failed' }]);
    await provider.answerCharge(chargeRef, 'pay');
    const paid = await provider.createCharge(charge());
    await provider.answerCharge(paid.ref, 'pay');
    const good = { ...refund, refundId: randomUUID(), chargeRef: paid.ref };
    const [one, again] = [await provider.requestRefund(good), await provider.requestRefund(good)];
    expect(again).toEqual(one);
    const told = await announced(good.refundId);
    expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(1);
    expect(told[0]).toMatchObject({ kind: 'refund-done', ref: one.ref });
  });
  it('knows no charge it was not asked for', async () => {
    await expect(provider.lookUp('demo-charge-0')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await provider.findCharge('demo-charge-0')).toBeNull();
    expect(await provider.answerCharge('demo-charge-0', 'pay')).toBeNull();
  });
});

describe('a signed notice', () => {
  const notice: PaymentNotice = {
    eventId: 'e1',
    kind: 'charge-captured',
    reference: randomUUID(),
    ref: 'r1',
    amountMinor: 1,
    currency: 'CNY',
  };
  const rawBody = JSON.stringify(notice);
  const signed = (facts: Partial<Parameters<typeof sign>[0]> = {}) => sign({ rawBody, secret, now, ...facts });
  const received = (header: string | null, body = rawBody) =>
    provider.verifyNotice(body, new Headers(header === null ? {} : { 'x-payment-signature': header }));
  const seconds = (offset: number) => new Date(now.getTime() + offset * 1_000);

  it('is believed within five minutes of its time, either way', () => {
    for (const offset of [0, -300, 300]) expect(received(signed({ now: seconds(offset) }))).toEqual(notice);
  });
  it.each<[string, string | null, string?]>([
    ['no signature', null],
    ['an empty one', ''],
    ['a malformed one', 't=1,v1=zz'],
    ['one of another secret', signed({ secret: Buffer.alloc(32, 8) })],
    ['one of another body', signed({ rawBody: `${rawBody} ` })],
    ['an old one', signed({ now: seconds(-301) })],
    ['one from the future', signed({ now: seconds(301) })],
    ['one whose time was changed', signed({ now: seconds(-400) }).replace(/t=\d+/, `t=${now.getTime() / 1_000}`)],
    ['a changed body', signed(), rawBody.replace('"amountMinor":1', '"amountMinor":9')],
  ])('%s is refused', (_, header, body) => {
    expect(() => received(header, body)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
  it('with a body nobody can read is refused as such', () => {
    for (const body of ['', '{', '{"eventId":1}', 'null']) {
      expect(() => received(signed({ rawBody: body }), body)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    }
  });
});

describe('which provider', () => {
  const settings = { OPENWARD_DEMO: true, PATIENT_URL: 'http://localhost:3000' };
  it('in the demo the built-in one, which needs a secret to sign with', () => {
    const chosen = choosePaymentDriver({ ...settings, OPENWARD_PAYMENT_SECRET: secret.toString('base64') }, db);
    expect(chosen.payments).toMatchObject({ provider: 'demo', isDemo: true });
    expect(() => choosePaymentDriver(settings, db)).toThrow('OPENWARD_PAYMENT_SECRET');
  });
  it('else none: nothing can be paid, nothing is believed, and there is no page', async () => {
    const { payments, demoPayments } = choosePaymentDriver({ ...settings, OPENWARD_DEMO: false }, db);
    expect([payments.provider, demoPayments]).toEqual([null, null]);
    const refusal = { userMessageKey: 'payment-unavailable' };
    await expect(payments.createCharge(charge())).rejects.toMatchObject(refusal);
    await expect(payments.lookUp('r')).rejects.toMatchObject(refusal);
    expect(() => payments.verifyNotice('{}', new Headers())).toThrow(expect.objectContaining(refusal));
  });
});
