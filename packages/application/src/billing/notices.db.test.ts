import { randomUUID } from 'node:crypto';
import type { PaymentNotice } from '@openward/domain/billing';
import { createTestDatabase } from '@openward/testing/database';
import {
  askForPlace,
  openClinic,
  signedInPatient,
  answerAtProvider,
  ledgerOf,
  payFor,
  orderToPay,
  type MoneyServices,
} from '@openward/testing/factories';
import { fakePayments, testServices } from '@openward/testing/services';
import { beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../outbox/index.ts';
import { deliverRefund, receivePaymentNotice, refund } from './index.ts';
import { settleNotice } from './settle-notice.ts';

async function world(): Promise<MoneyServices> {
  const payments = fakePayments();
  return { ...testServices(await createTestDatabase(), { payments }), payments };
}
const services = await world();
const { prisma } = services.db;
const { institutionId } = await openClinic(services);

const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
const tenTimes = (notices: readonly PaymentNotice[]) =>
  shuffled(notices.flatMap((one) => Array.from({ length: 10 }, () => one)));

/** Delivers all at once, as a provider's many servers would; what fails is sent again, as they do. */
async function deliverAll(to: MoneyServices, notices: readonly PaymentNotice[]): Promise<void> {
  let left = [...notices];
  for (let round = 0; left.length > 0 && round < 20; round += 1) {
    const sent = await Promise.allSettled(left.map((notice) => settleNotice(to, notice)));
    left = left.filter((_, index) => sent[index]?.status === 'rejected');
  }
  expect(left).toEqual([]);
}

/** A paid order with two refunds asked of the provider. @returns every notice the provider has for it */
async function orderWithRefunds(at: MoneyServices, pharmacyId: string) {
  const patient = await signedInPatient(at);
  const { orderId, paymentId } = await orderToPay(at, patient, pharmacyId);
  const captured = await answerAtProvider(at, patient, { paymentId });
  await settleNotice(at, captured);
  const wanted = { for: { orderId }, reason: 'goodwill' } as const;
  const first = await commit(at, (tx) => refund(tx, { ...wanted, amountMinor: 1000 }));
  const second = await commit(at, (tx) => refund(tx, { ...wanted, amountMinor: 1000 }));
  const ids = [first?.refundId ?? '', second?.refundId ?? ''];
  for (const id of ids) await deliverRefund(at, id);
  return { paymentId, orderId, notices: [captured, ...ids.map((id) => at.payments.refunded(`refund-of-${id}`))] };
}

describe('each webhook ten times, shuffled', () => {
  it('one posting each, the ledger sums to zero, the order is paid once', async () => {
    const { paymentId, orderId, notices } = await orderWithRefunds(services, institutionId);
    await deliverAll(services, tenTimes(notices));
    expect(await ledgerOf(services, paymentId)).toEqual({
      postings: 3,
      sum: 0,
      balance: { 'provider:fake': 1800, [`payable:${institutionId}`]: -1200, 'payable:courier': -600 },
    });
    expect(await prisma.payment.findUniqueOrThrow({ where: { id: paymentId } })).toMatchObject({
      state: 'PARTLY_REFUNDED',
      refundedMinor: 2000,
    });
    expect(await prisma.stateChange.count({ where: { subjectId: orderId, command: 'pay' } })).toBe(1);
    expect(await prisma.paymentNotice.count({ where: { paymentId } })).toBe(3);
  });
  it('captured and failed of one charge, ten times each, in any order: paid, or failed and given back, never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const patient = await signedInPatient(services);
      const { paymentId, journeyId } = await askForPlace(services, patient, { institutionId });
      const captured = await answerAtProvider(services, patient, { paymentId });
      const failed: PaymentNotice = { ...captured, kind: 'charge-failed', eventId: `${captured.ref}:charge-failed` };
      await deliverAll(services, tenTimes([captured, failed]));
      const { state } = await prisma.payment.findUniqueOrThrow({ where: { id: paymentId } });
      const [tickets, refunds] = await Promise.all([
        prisma.ticket.count({ where: { journeyId } }),
        prisma.refund.count({ where: { paymentId } }),
      ]);
      expect([state, tickets, refunds]).toEqual(state === 'CAPTURED' ? ['CAPTURED', 1, 0] : ['FAILED', 0, 1]);
      expect(await ledgerOf(services, paymentId)).toMatchObject({ postings: 1, sum: 0 });
    }
  });
});

describe('the notice’s own key, with the states made to forget', () => {
  /** Refunds that never become done, and a payment that does not count them: only the key tells a repetition. */
  async function forgetful(keepKey: boolean): Promise<number> {
    const at = await world();
    const clinic = await openClinic(at);
    const { paymentId, notices } = await orderWithRefunds(at, clinic.institutionId);
    const owner = await at.db.pool.connect();
    await owner.query('SET ROLE NONE');
    await owner.query(`
      CREATE FUNCTION forget_refund() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW.state := 'REQUESTED'; NEW.done_at := NULL; RETURN NEW; END $$;
      CREATE TRIGGER forget BEFORE UPDATE ON refund FOR EACH ROW EXECUTE FUNCTION forget_refund();
      CREATE FUNCTION forget_payment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW.state := 'CAPTURED'; NEW.refunded_minor := 0; RETURN NEW; END $$;
      CREATE TRIGGER forget BEFORE UPDATE ON payment FOR EACH ROW EXECUTE FUNCTION forget_payment();`);
    if (!keepKey) await owner.query('ALTER TABLE payment_notice DROP CONSTRAINT payment_notice_pkey');
    owner.release(true);
    await deliverAll(at, tenTimes(notices.slice(1)));
    const { postings, sum } = await ledgerOf(at, paymentId);
    expect(sum).toBe(0);
    return postings;
  }
  it('still posts each once', async () => {
    expect(await forgetful(true)).toBe(3);
  });
  it('control: without the key each repetition posts again', async () => {
    expect(await forgetful(false)).toBe(21);
  });
});

describe('what is not believed', () => {
  let notice: PaymentNotice;
  let paymentId: string;
  beforeEach(async () => {
    const patient = await signedInPatient(services);
    ({ paymentId } = await orderToPay(services, patient, institutionId));
    notice = await answerAtProvider(services, patient, { paymentId });
  });
  const receive = (told: unknown, at: MoneyServices = services) =>
    receivePaymentNotice(at, { rawBody: JSON.stringify(told), headers: new Headers() });

  it('another amount or currency: nothing is posted, and the right one still is', async () => {
    await expect(receive({ ...notice, amountMinor: 1 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(receive({ ...notice, currency: 'USD' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect((await ledgerOf(services, paymentId)).postings).toBe(0);
    expect(await receive(notice)).toBe('done');
    expect(await receive(notice)).toBe('repeated');
    expect(await receive({ ...notice, eventId: 'said otherwise' })).toBe('nothing');
  });
  it('a charge or a refund nobody asked for, or of another provider', async () => {
    await expect(receive({ ...notice, reference: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(receive({ ...notice, kind: 'refund-done' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const other = { ...services, payments: { ...services.payments, provider: 'other' } };
    await expect(receive(notice, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const none = { ...services, payments: { ...services.payments, provider: null } };
    await expect(receive(notice, none)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('everything is written down: audit, history, and the pharmacy’s board hears of it', async () => {
    await receive(notice);
    const audit = await prisma.auditEvent.findMany({ where: { entityId: paymentId } });
    expect(audit.map(({ action }) => action)).toEqual(expect.arrayContaining(['payment.start', 'payment.capture']));
    const told = await prisma.outboxEvent.findMany({ where: { topic: 'live.emit' } });
    const events = told.map(({ payload }) => JSON.stringify(payload));
    expect(events.some((event) => event.includes('payment:changed') && event.includes(paymentId))).toBe(true);
    expect(events.some((event) => event.includes('board:changed') && event.includes('dispensing'))).toBe(true);
  });
});

it('a guess at a captured amount never pays twice: two orders, two payments, two ledgers', async () => {
  const patient = await signedInPatient(services);
  const [one, other] = [
    await orderToPay(services, patient, institutionId),
    await orderToPay(services, patient, institutionId),
  ];
  await payFor(services, patient, one.paymentId);
  expect(
    await prisma.order.findMany({ where: { id: { in: [one.orderId, other.orderId] } }, orderBy: { id: 'asc' } }),
  ).toMatchObject([{ state: 'PAID' }, { state: 'PLACED' }]);
});
