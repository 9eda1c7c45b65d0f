import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@openward/testing/database';
import {
  askForPlace,
  openClinic,
  pharmacistOnDuty,
  signedInPatient,
  answerAtProvider,
  ledgerOf,
  makeOld,
  payFor,
  orderToPay,
} from '@openward/testing/factories';
import { fakePayments, testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { enterConsultation } from '../consultation/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { commit } from '../outbox/index.ts';
import { leaveQueue, missCalls, takeNext } from '../waiting-room/index.ts';
import {
  deliverRefund,
  lapseUnpaid,
  refund,
  refundEnded,
  refundIntakeByRule,
  retryRefunds,
  settlePayments,
  startPayment,
} from './index.ts';
import { settleNotice } from './settle-notice.ts';

const payments = fakePayments();
const services = { ...testServices(await createTestDatabase(), { payments }), payments };
const { prisma, pool } = services.db;
const { institutionId } = await openClinic(services);
const paymentOf = (id: string) => prisma.payment.findUniqueOrThrow({ where: { id }, include: { refunds: true } });

/** A patient who paid and waits. */
async function paidPlace() {
  const patient = await signedInPatient(services);
  const { paymentId, journeyId, clinic } = await askForPlace(services, patient, { institutionId });
  await payFor(services, patient, paymentId);
  const ticket = await prisma.ticket.findFirstOrThrow({ where: { journeyId } });
  return { patient, paymentId, journeyId, clinic, ticketId: ticket.id, intakeId: ticket.intakeId };
}
/** The worker asks the provider, and the provider's notices arrive. */
async function carryOut(paymentId: string) {
  for (const { id } of (await paymentOf(paymentId)).refunds) {
    await deliverRefund(services, id);
    await settleNotice(services, payments.refunded(`refund-of-${id}`));
  }
}

describe('money goes back by rule', () => {
  it('left before the consultation: in full, posted, and the journey is closed', async () => {
    const { patient, paymentId, ticketId, journeyId } = await paidPlace();
    await leaveQueue(services, patient, { ticketId });
    await leaveQueue(services, patient, { ticketId });
    expect(await paymentOf(paymentId)).toMatchObject({
      state: 'CAPTURED',
      refunds: [{ reason: 'left', amountMinor: 1900 }],
    });
    await carryOut(paymentId);
    expect(await paymentOf(paymentId)).toMatchObject({
      state: 'REFUNDED',
      refundedMinor: 1900,
      refunds: [{ state: 'DONE' }],
    });
    const { postings, sum, balance } = await ledgerOf(services, paymentId);
    expect([postings, sum, ...Object.values(balance)]).toEqual([2, 0, 0, 0]);
    expect((await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } })).closedAt).not.toBeNull();
  });
  it('called twice and not come: expired, and in full too, since no consultation was held; once is no end', async () => {
    const { paymentId, clinic } = await paidPlace();
    const { actor } = await pharmacistOnDuty(services, clinic);
    for (const refunds of [0, 1]) {
      await takeNext(services, actor, { key: randomUUID() });
      await pool.query(`UPDATE ticket SET called_at = now() - interval '6 minutes' WHERE state = 'IN_CONSULTATION'`);
      expect(await missCalls(services)).toBe(1);
      expect((await paymentOf(paymentId)).refunds).toHaveLength(refunds);
    }
    expect((await paymentOf(paymentId)).refunds).toMatchObject([{ reason: 'missed' }]);
  });
  it('unsuitable: in full; completed: nothing', async () => {
    for (const [state, refunds] of [
      ['ENDED_UNSUITABLE', 1],
      ['COMPLETED', 0],
    ] as const) {
      const { patient, paymentId, ticketId, intakeId, clinic } = await paidPlace();
      const { actor } = await pharmacistOnDuty(services, clinic);
      const { consultationId } = await takeNext(services, actor, { key: randomUUID() });
      await enterConsultation(services, patient, { ticketId });
      await prisma.consultation.update({
        where: { id: consultationId },
        data: { state, endedAt: new Date(), toSeq: 9 },
      });
      await commit(services, (tx) => refundIntakeByRule(tx, intakeId));
      expect((await paymentOf(paymentId)).refunds).toHaveLength(refunds);
      await refundEnded(services);
      expect((await paymentOf(paymentId)).refunds).toHaveLength(refunds);
    }
  });
  it('the sweep looks once at what was given or asked back, and again and again only at what is under way', async () => {
    const keptOf = async (paymentId: string) => (await paymentOf(paymentId)).keptAt;
    const [given, asked, waiting] = [await paidPlace(), await paidPlace(), await paidPlace()];
    const { actor } = await pharmacistOnDuty(services, given.clinic);
    const { consultationId } = await takeNext(services, actor, { key: randomUUID() });
    await enterConsultation(services, given.patient, { ticketId: given.ticketId });
    await prisma.consultation.update({
      where: { id: consultationId },
      data: { state: 'COMPLETED', endedAt: new Date(), toSeq: 9 },
    });
    await leaveQueue(services, asked.patient, { ticketId: asked.ticketId });
    await refundEnded(services);
    const kept = await keptOf(given.paymentId);
    expect([kept, await keptOf(asked.paymentId)]).toEqual([expect.any(Date), expect.any(Date)]);
    expect(await keptOf(waiting.paymentId)).toBeNull();
    await refundEnded(services);
    expect(await keptOf(given.paymentId)).toEqual(kept);
    const { rows } = await pool.query(
      `SELECT id FROM intake WHERE price_minor > 0 AND lapsed_at IS NULL AND queued_at IS NULL AND id = ANY ($1)`,
      [[given.intakeId, asked.intakeId, waiting.intakeId]],
    );
    expect(rows).toEqual([]);
  });
  it('asked back together and repeatedly, never more than came', async () => {
    const patient = await signedInPatient(services);
    const { orderId, paymentId } = await orderToPay(services, patient, institutionId);
    const ask = (amountMinor?: number) =>
      commit(services, (tx) =>
        refund(tx, { for: { orderId }, reason: 'goodwill', ...(amountMinor === undefined ? {} : { amountMinor }) }),
      );
    expect(await ask()).toBeNull();
    await payFor(services, patient, paymentId);
    expect(await ask(0)).toBeNull();
    await Promise.all([ask(1500), ask(1500), ask(1500), ask(), ask()]);
    const { refunds } = await paymentOf(paymentId);
    expect(refunds.reduce((total, one) => total + one.amountMinor, 0)).toBe(3800);
    await carryOut(paymentId);
    expect(await paymentOf(paymentId)).toMatchObject({ state: 'REFUNDED', refundedMinor: 3800 });
    expect(await ledgerOf(services, paymentId)).toMatchObject({
      sum: 0,
      balance: { 'provider:fake': 0, [`payable:${institutionId}`]: 0, 'payable:courier': 0 },
    });
  });
  it('a refund the provider refuses is left to people, and may be asked for again', async () => {
    const { patient, paymentId, ticketId, intakeId } = await paidPlace();
    await leaveQueue(services, patient, { ticketId });
    const [asked] = (await paymentOf(paymentId)).refunds;
    await deliverRefund(services, asked?.id ?? '');
    await settleNotice(services, payments.refunded(`refund-of-${asked?.id}`, 'failed'));
    expect(await paymentOf(paymentId)).toMatchObject({ state: 'CAPTURED', refunds: [{ state: 'FAILED' }] });
    expect(await commit(services, (tx) => refundIntakeByRule(tx, intakeId))).toBe(true);
    expect((await paymentOf(paymentId)).refunds).toHaveLength(2);
  });
});

describe('money that comes too late goes back by itself', () => {
  it.each(['cancel', 'expire'] as const)('for an order that was ended by %s', async (command) => {
    const patient = await signedInPatient(services);
    const { orderId, paymentId } = await orderToPay(services, patient, institutionId);
    const notice = await answerAtProvider(services, patient, { paymentId });
    const set = { endedAt: new Date() };
    await commit(services, (tx) =>
      changeState(tx, {
        lifecycle: 'ORDER',
        id: orderId,
        from: 'PLACED',
        command,
        actor: command === 'cancel' ? patient : null,
        set,
      }),
    );
    await settleNotice(services, notice);
    expect(await paymentOf(paymentId)).toMatchObject({
      state: 'CAPTURED',
      refunds: [{ reason: 'late', amountMinor: 3800 }],
    });
  });
  it('for a service that closed meanwhile, and the journey ends', async () => {
    const patient = await signedInPatient(services);
    const { paymentId, journeyId, clinic } = await askForPlace(services, patient, { institutionId });
    const notice = await answerAtProvider(services, patient, { paymentId });
    await prisma.service.update({ where: { id: clinic.serviceId }, data: { isOpen: false } });
    await settleNotice(services, notice);
    expect(await paymentOf(paymentId)).toMatchObject({ state: 'CAPTURED', refunds: [{ reason: 'service-refused' }] });
    expect(await prisma.ticket.count({ where: { journeyId } })).toBe(0);
    expect((await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } })).closedAt).not.toBeNull();
  });
  it('for a payment that had failed: noted and given back, the ledger is even', async () => {
    const patient = await signedInPatient(services);
    const { paymentId } = await orderToPay(services, patient, institutionId);
    const captured = await answerAtProvider(services, patient, { paymentId });
    await settleNotice(services, { ...captured, kind: 'charge-failed', eventId: 'first it failed' });
    await settleNotice(services, captured);
    expect(await settleNotice(services, { ...captured, eventId: 'told again under another name' })).toBe('nothing');
    await carryOut(paymentId);
    expect(await settleNotice(services, { ...captured, eventId: 'and once more, much later' })).toBe('nothing');
    expect(await paymentOf(paymentId)).toMatchObject({ state: 'FAILED', refunds: [{ state: 'DONE', reason: 'late' }] });
    expect(await ledgerOf(services, paymentId)).toMatchObject({ postings: 2, sum: 0, balance: { 'provider:fake': 0 } });
  });
  it('and is noted once, also when told again after its refund was refused', async () => {
    const patient = await signedInPatient(services);
    const { paymentId } = await orderToPay(services, patient, institutionId);
    const captured = await answerAtProvider(services, patient, { paymentId });
    await settleNotice(services, { ...captured, kind: 'charge-failed', eventId: `${paymentId} failed` });
    await settleNotice(services, captured);
    const [asked] = await prisma.refund.findMany({ where: { paymentId } });
    await deliverRefund(services, asked?.id ?? '');
    await settleNotice(services, payments.refunded(`refund-of-${asked?.id}`, 'failed'));
    expect(await settleNotice(services, { ...captured, eventId: `${paymentId} again` })).toBe('nothing');
    expect(await paymentOf(paymentId)).toMatchObject({ refunds: [{ state: 'FAILED' }] });
    expect(await ledgerOf(services, paymentId)).toMatchObject({ postings: 1, sum: 0 });
  });
});

describe('a crash at each named point, and the sweep that follows', () => {
  const sweep = async () => {
    await makeOld(services, 'payment', 60);
    await makeOld(services, 'refund', 60);
    for (const run of [lapseUnpaid, settlePayments, refundEnded, retryRefunds]) await run(services);
  };
  const crash = () => Promise.reject(new Error('the process died'));
  const clinicOf = async () => {
    const patient = await signedInPatient(services);
    return { patient, ...(await askForPlace(services, patient, { institutionId })) };
  };

  it('after noting whom to ask, before asking: still to be paid, and started again it is', async () => {
    const { patient, paymentId, journeyId } = await clinicOf();
    const dying = { ...services, payments: { ...payments, createCharge: crash } };
    await expect(startPayment(dying, patient, { paymentId })).rejects.toThrow('died');
    await sweep();
    expect(await paymentOf(paymentId)).toMatchObject({ state: 'PENDING', provider: 'fake', providerRef: null });
    await payFor(services, patient, paymentId);
    expect(await prisma.ticket.count({ where: { journeyId } })).toBe(1);
  });
  it('after the charge was made, before its name was noted: nobody can pay it, and time closes it', async () => {
    const { patient, paymentId } = await clinicOf();
    const dying = {
      ...services,
      payments: {
        ...payments,
        createCharge: async (charge: Parameters<typeof payments.createCharge>[0]) => {
          await payments.createCharge(charge);
          return crash();
        },
      },
    };
    await expect(startPayment(dying, patient, { paymentId })).rejects.toThrow('died');
    await makeOld(services, 'intake', 3_600);
    await makeOld(services, 'payment', 3_600);
    await sweep();
    expect(await paymentOf(paymentId)).toMatchObject({ state: 'FAILED' });
    expect(await payments.lookUp(`charge-of-${paymentId}`)).toMatchObject({ kind: 'charge-failed' });
  });
  it('after the payer paid, before any notice came: the sweep asks and makes the place', async () => {
    const { patient, paymentId, journeyId } = await clinicOf();
    await answerAtProvider(services, patient, { paymentId });
    await sweep();
    expect(await paymentOf(paymentId)).toMatchObject({ state: 'CAPTURED' });
    expect(await prisma.ticket.count({ where: { journeyId } })).toBe(1);
  });
  it('control: without the sweep it stays paid at the provider and unknown here', async () => {
    const { patient, paymentId, journeyId } = await clinicOf();
    await answerAtProvider(services, patient, { paymentId });
    expect(await paymentOf(paymentId)).toMatchObject({ state: 'PENDING' });
    expect(await prisma.ticket.count({ where: { journeyId } })).toBe(0);
  });
  it('inside the notice’s transaction: nothing of it stands, and the next one does it all', async () => {
    const { patient, paymentId, journeyId } = await clinicOf();
    const notice = await answerAtProvider(services, patient, { paymentId });
    const dying = {
      ...services,
      now: () => {
        throw new Error('the process died');
      },
    };
    await expect(settleNotice(dying, notice)).rejects.toThrow('died');
    expect(await ledgerOf(services, paymentId)).toMatchObject({ postings: 0 });
    expect(await prisma.paymentNotice.count({ where: { paymentId } })).toBe(0);
    await sweep();
    expect(await prisma.ticket.count({ where: { journeyId } })).toBe(1);
  });
  it('after the order was ended, before its open charge was closed: closed, nobody pays it', async () => {
    const patient = await signedInPatient(services);
    const { orderId, paymentId } = await orderToPay(services, patient, institutionId);
    await startPayment(services, patient, { paymentId });
    await prisma.order.update({ where: { id: orderId }, data: { state: 'EXPIRED', endedAt: new Date() } });
    await sweep();
    expect(await paymentOf(paymentId)).toMatchObject({ state: 'FAILED' });
  });
  it('after a paid order was ended, before the refund was asked: asked', async () => {
    const patient = await signedInPatient(services);
    const { orderId, paymentId } = await orderToPay(services, patient, institutionId);
    await payFor(services, patient, paymentId);
    await prisma.order.update({ where: { id: orderId }, data: { state: 'CANCELLED', endedAt: new Date() } });
    await sweep();
    expect((await paymentOf(paymentId)).refunds).toMatchObject([{ reason: 'order-cancelled', amountMinor: 3800 }]);
  });
  it('after the refund was asked, before or after the provider heard: given once, posted once', async () => {
    const { patient, paymentId, ticketId } = await paidPlace();
    await leaveQueue(services, patient, { ticketId });
    const [asked] = (await paymentOf(paymentId)).refunds;
    const ref = `refund-of-${asked?.id}`;
    await sweep();
    await sweep();
    expect(payments.refunds.get(ref)?.asked).toBe(2);
    const notice = payments.refunded(ref);
    await Promise.all([settleNotice(services, notice), settleNotice(services, notice)]);
    await sweep();
    expect(payments.refunds.get(ref)?.asked).toBe(2);
    expect(await paymentOf(paymentId)).toMatchObject({ state: 'REFUNDED', refundedMinor: 1900 });
    expect(await ledgerOf(services, paymentId)).toMatchObject({ postings: 2, sum: 0 });
  });
  it('a provider that is away is logged, holds up no other, and is asked again', async () => {
    const { patient, paymentId } = await clinicOf();
    await answerAtProvider(services, patient, { paymentId });
    await makeOld(services, 'payment', 60);
    await settlePayments({ ...services, payments: { ...payments, lookUp: crash } });
    expect(services.observed.errors.some(({ fields }) => fields?.subjectId === paymentId)).toBe(true);
    await makeOld(services, 'payment', 60);
    await settlePayments(services);
    expect(await paymentOf(paymentId)).toMatchObject({ state: 'CAPTURED' });
  });
  it('nothing in the whole test is paid without place, order or money on its way back', async () => {
    const { rows } = await pool.query(
      `SELECT p.id FROM payment p LEFT JOIN ticket t ON t.intake_id = p.intake_id LEFT JOIN "order" o ON o.id = p.order_id
       WHERE p.state = 'CAPTURED' AND t.id IS NULL AND (o.id IS NULL OR o.state <> 'PAID')
         AND NOT EXISTS (SELECT FROM refund r WHERE r.payment_id = p.id)`,
    );
    expect(rows).toEqual([]);
    const ledger = await pool.query<{ sum: string | null }>('SELECT sum(amount_minor) FROM ledger_entry');
    expect(Number(ledger.rows[0]?.sum)).toBe(0);
  });
});
