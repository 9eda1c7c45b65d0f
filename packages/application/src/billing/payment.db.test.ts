import { randomBytes, randomUUID } from 'node:crypto';
import { createTestDatabase } from '@openward/testing/database';
import {
  askForPlace,
  insertService,
  intakeOf,
  makeGuardian,
  openClinic,
  signedInPatient,
  answerAtProvider,
  ledgerOf,
  payFor,
  orderToPay,
  openVisit,
} from '@openward/testing/factories';
import { insertPatient } from '@openward/testing/people';
import { fakePayments, testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { listJourneys } from '../journey/index.ts';
import { joinQueue, viewTicket } from '../waiting-room/index.ts';
import { giveUpPayment, listPayments, startPayment, viewPayment } from './index.ts';
import { settleNotice } from './settle-notice.ts';

const payments = fakePayments();
const services = { ...testServices(await createTestDatabase(), { payments }), payments };
const { prisma } = services.db;
const { institutionId } = await openClinic(services);

async function asking() {
  const patient = await signedInPatient(services);
  return { patient, ...(await askForPlace(services, patient, { institutionId })) };
}
const stateOf = async (id: string) => (await prisma.payment.findUniqueOrThrow({ where: { id } })).state;

describe('a queue that costs money', () => {
  it('stores journey, intake and payment, and no place until the money is here', async () => {
    const { patient, paymentId, journeyId } = await asking();
    expect(await prisma.ticket.count({ where: { journeyId } })).toBe(0);
    expect(await viewPayment(services, patient, { paymentId })).toMatchObject({
      state: 'PENDING',
      started: false,
      amountMinor: 1900,
      subject: { kind: 'consultation', ticketId: null, journeyId },
      successorId: null,
    });
    const { open } = await listJourneys(services, patient);
    expect(open).toMatchObject([
      { journeyId, stage: 'paying', open: { kind: 'payment', id: paymentId }, ticketId: null },
    ]);
  });
  it('makes the place once it is paid, and the journey leads to the waiting room', async () => {
    const { patient, paymentId, journeyId } = await asking();
    await payFor(services, patient, paymentId);
    const { subject, state } = await viewPayment(services, patient, { paymentId });
    const ticketId = subject.kind === 'consultation' ? (subject.ticketId ?? '') : '';
    expect(state).toBe('CAPTURED');
    expect(await viewTicket(services, patient, { ticketId })).toMatchObject({ state: 'WAITING', journeyId });
    expect((await listJourneys(services, patient)).open).toMatchObject([{ stage: 'waiting', ticketId }]);
    expect(await ledgerOf(services, paymentId)).toEqual({
      postings: 1,
      sum: 0,
      balance: { 'provider:fake': 1900, [`payable:${institutionId}`]: -1900 },
    });
    const history = await prisma.stateChange.findMany({ where: { subjectId: ticketId } });
    expect(history).toMatchObject([{ toState: 'WAITING', actorId: patient.personId }]);
  });
  it('is refused where nobody can take the money, and leaves nothing behind', async () => {
    const patient = await signedInPatient(services);
    const serviceId = await insertService(services, institutionId, { priceMinor: 1900 });
    const input = intakeOf({ institutionId, serviceId }, patient.personId, { acceptedPriceMinor: 1900 });
    const without = { ...services, payments: { ...payments, provider: null } };
    await expect(joinQueue(without, patient, input)).rejects.toMatchObject({ userMessageKey: 'payment-unavailable' });
    expect(await prisma.journey.count({ where: { patientId: patient.personId } })).toBe(0);
  });
  it('one unpaid intake per patient and service: asking again, also at once, resumes it in the new words', async () => {
    const { patient, paymentId, clinic } = await asking();
    const again = (symptoms: string) =>
      joinQueue(services, patient, intakeOf(clinic, patient.personId, { acceptedPriceMinor: 1900, symptoms }));
    const answers = await Promise.all(['It is worse now', 'It is worse today', 'Worse'].map(again));
    expect(answers.map((answer) => answer.paymentId)).toEqual([paymentId, paymentId, paymentId]);
    expect(await prisma.journey.count({ where: { patientId: patient.personId } })).toBe(1);
    expect((await again('Once more')).journeyId).toBe(answers[0]?.journeyId);
    expect(await prisma.intake.findFirstOrThrow({ where: { journeyId: answers[0]?.journeyId ?? '' } })).toMatchObject({
      symptoms: 'Once more',
    });
  });
  it('resumed by a guardian, it is the guardian who consents, now, and what was taken out is gone', async () => {
    const ward = await signedInPatient(services);
    const guardian = await signedInPatient(services);
    await makeGuardian(services, guardian.personId, ward.personId);
    const { clinic, journeyId } = await askForPlace(services, ward, { institutionId });
    const intake = await prisma.intake.findFirstOrThrow({ where: { journeyId } });
    const of = { intakeId: intake.id, patientId: ward.personId };
    const file = { mediaType: 'image/jpeg', bytes: 9, sha256: randomBytes(32), storageKey: randomUUID() };
    await prisma.attachment.create({ data: { ...of, ...file, purpose: 'SYMPTOM_PHOTO', uploadedById: ward.personId } });
    const diagnosis = { nameEn: 'Hypertension', nameZh: '高血压', pinyinInitials: 'GXY', chapter: 'IX' };
    await prisma.diagnosisCode.create({ data: { code: 'I10', ...diagnosis } });
    const declared = { diagnosisCode: 'I10', institutionName: 'County hospital', diagnosedOn: new Date('2026-01-01') };
    await prisma.evidence.create({ data: { ...of, journeyId, ...declared } });
    const longAgo = new Date('2026-01-01T00:00:00Z');
    await prisma.intake.update({ where: { id: intake.id }, data: { consentedAt: longAgo } });
    const again = intakeOf(clinic, ward.personId, { acceptedPriceMinor: 1900, guardianPresent: true });
    expect((await joinQueue(services, guardian, again)).journeyId).toBe(journeyId);
    const resumed = await prisma.intake.findUniqueOrThrow({
      where: { id: intake.id },
      include: { attachments: true, evidence: true },
    });
    expect(resumed).toMatchObject({ submittedById: guardian.personId, attachments: [], evidence: null });
    expect(resumed).toMatchObject({ guardianPresentById: guardian.personId });
    expect(resumed.consentedAt.getTime()).toBeGreaterThan(longAgo.getTime());
  });
  it('an intake that answers a referral is not resumed by queueing there oneself', async () => {
    const { patient, clinic, journeyId } = await asking();
    const { id: acceptedIntakeId } = await prisma.intake.findFirstOrThrow({ where: { journeyId } });
    const visit = await openVisit(services);
    const { clinicianId } = await prisma.consultation.findUniqueOrThrow({ where: { id: visit.consultationId } });
    const of = { journeyId, consultationId: visit.consultationId, serviceId: clinic.serviceId, madeById: clinicianId };
    await prisma.referral.create({ data: { ...of, reason: 'Needs a doctor', acceptedIntakeId } });
    const own = intakeOf(clinic, patient.personId, { acceptedPriceMinor: 1900 });
    expect((await joinQueue(services, patient, own)).journeyId).not.toBe(journeyId);
  });
  it('two first submits at once are one journey', async () => {
    const patient = await signedInPatient(services);
    const serviceId = await insertService(services, institutionId, { priceMinor: 500 });
    const ask = () =>
      joinQueue(
        services,
        patient,
        intakeOf({ institutionId, serviceId }, patient.personId, { acceptedPriceMinor: 500 }),
      );
    const answers = await Promise.all([ask(), ask(), ask(), ask()]);
    expect(new Set(answers.map(({ paymentId }) => paymentId)).size).toBe(1);
    expect(await prisma.journey.count({ where: { patientId: patient.personId } })).toBe(1);
  });
  it('names the payment that waits when the price has changed meanwhile', async () => {
    const { patient, paymentId, clinic } = await asking();
    await prisma.service.update({ where: { id: clinic.serviceId }, data: { priceMinor: 2500 } });
    const input = intakeOf(clinic, patient.personId, { acceptedPriceMinor: 2500 });
    await expect(joinQueue(services, patient, input)).rejects.toMatchObject({
      userMessageKey: 'unpaid-intake',
      details: { paymentId },
    });
    await giveUpPayment(services, patient, { paymentId });
    expect((await joinQueue(services, patient, input)).paymentId).not.toBe(paymentId);
  });
});

describe('starting a payment', () => {
  it('leads to the same charge however often, and to the payment’s page back', async () => {
    const { patient, paymentId } = await asking();
    const ways = await Promise.all([1, 2, 3].map(() => startPayment(services, patient, { paymentId })));
    expect(new Set(ways.map(({ redirectUrl }) => redirectUrl)).size).toBe(1);
    const charge = [...payments.charges.values()].find((one) => one.paymentId === paymentId);
    expect(charge).toMatchObject({ amountMinor: 1900, currency: 'CNY', returnPath: `/pay/${paymentId}` });
    expect(JSON.stringify(charge)).not.toContain('runny nose');
    expect(await viewPayment(services, patient, { paymentId })).toMatchObject({ started: true, state: 'PENDING' });
  });
  it('refuses what is settled, what is given up, and what is somebody else’s', async () => {
    const { patient, paymentId } = await asking();
    const stranger = await signedInPatient(services);
    for (const act of [startPayment, giveUpPayment, viewPayment]) {
      await expect(act(services, stranger, { paymentId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(act(services, patient, { paymentId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await payFor(services, patient, paymentId);
    await expect(startPayment(services, patient, { paymentId })).rejects.toMatchObject({
      userMessageKey: 'payment-settled',
    });
    await expect(giveUpPayment(services, patient, { paymentId })).rejects.toMatchObject({
      userMessageKey: 'payment-settled',
    });
    const other = await asking();
    await giveUpPayment(services, other.patient, other);
    await expect(startPayment(services, other.patient, other)).rejects.toMatchObject({
      userMessageKey: 'payment-ended',
    });
    const without = { ...services, payments: { ...payments, provider: null } };
    await expect(startPayment(without, patient, { paymentId })).rejects.toMatchObject({
      userMessageKey: 'payment-unavailable',
    });
  });
  it('after a failure opens one more, with the same words, and the failed one leads to it', async () => {
    const { patient, paymentId, journeyId } = await asking();
    await settleNotice(services, await answerAtProvider(services, patient, { paymentId, outcome: 'failed' }));
    expect(await viewPayment(services, patient, { paymentId })).toMatchObject({ state: 'FAILED', successorId: null });
    expect((await listJourneys(services, patient)).open).toMatchObject([{ stage: 'paying' }]);
    await Promise.all([startPayment(services, patient, { paymentId }), startPayment(services, patient, { paymentId })]);
    const { successorId } = await viewPayment(services, patient, { paymentId });
    expect(successorId).not.toBeNull();
    await payFor(services, patient, successorId ?? '');
    expect(await prisma.ticket.count({ where: { journeyId } })).toBe(1);
    await expect(startPayment(services, patient, { paymentId })).rejects.toMatchObject({
      userMessageKey: 'payment-settled',
    });
  });
});

describe('giving up', () => {
  it('closes the journey and the charge: nobody can pay it any more, and doing it twice changes nothing', async () => {
    const { patient, paymentId, journeyId } = await asking();
    await startPayment(services, patient, { paymentId });
    await giveUpPayment(services, patient, { paymentId });
    await giveUpPayment(services, patient, { paymentId });
    expect(await stateOf(paymentId)).toBe('FAILED');
    expect((await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } })).closedAt).not.toBeNull();
    expect(await viewPayment(services, patient, { paymentId })).toMatchObject({ payBy: null });
  });
  it('before anybody was asked needs no provider', async () => {
    const { patient, paymentId } = await asking();
    await giveUpPayment(services, patient, { paymentId });
    expect(await stateOf(paymentId)).toBe('FAILED');
    expect(
      await prisma.stateChange.findFirstOrThrow({ where: { subjectId: paymentId, command: 'fail' } }),
    ).toMatchObject({ reason: 'unwanted' });
  });
  it('when the payer was faster, the money comes back and no place is made', async () => {
    const { patient, paymentId, journeyId } = await asking();
    await answerAtProvider(services, patient, { paymentId });
    await giveUpPayment(services, patient, { paymentId });
    expect(await stateOf(paymentId)).toBe('CAPTURED');
    expect(await prisma.ticket.count({ where: { journeyId } })).toBe(0);
    expect(await prisma.refund.findMany({ where: { paymentId } })).toMatchObject([
      { amountMinor: 1900, reason: 'late' },
    ]);
  });
  it('is not for an order', async () => {
    const patient = await signedInPatient(services);
    const { paymentId } = await orderToPay(services, patient, institutionId);
    await expect(giveUpPayment(services, patient, { paymentId })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('my payments', () => {
  it('lists own ones and the wards’, newest first, and records the reading', async () => {
    const guardian = await signedInPatient(services);
    const ward = await insertPatient(services, { birthDate: new Date('2018-01-01') });
    const link = await makeGuardian(services, guardian.personId, ward);
    const serviceId = await insertService(services, institutionId, { priceMinor: 700 });
    const own = await orderToPay(services, guardian, institutionId);
    const intake = intakeOf({ institutionId, serviceId }, ward, { acceptedPriceMinor: 700 });
    const { paymentId } = await joinQueue(services, guardian, intake);
    expect((await listPayments(services, guardian)).map((one) => one.paymentId)).toEqual([paymentId, own.paymentId]);
    const read = await prisma.auditEvent.findMany({ where: { actorId: guardian.personId, action: 'payment.list' } });
    expect(new Set(read.map(({ patientId }) => patientId))).toEqual(new Set([ward, guardian.personId]));
    const second = await signedInPatient(services);
    await makeGuardian(services, second.personId, ward);
    expect(await listPayments(services, second)).toMatchObject([{ paymentId }]);
    // Who paid keeps the receipt.
    await prisma.guardianLink.update({ where: { id: link }, data: { endedAt: new Date() } });
    expect(await listPayments(services, guardian)).toHaveLength(2);
  });
  it('says what came for an order and for whom', async () => {
    const patient = await signedInPatient(services);
    const { orderId, paymentId } = await orderToPay(services, patient, institutionId);
    expect(await viewPayment(services, patient, { paymentId })).toMatchObject({
      subject: { kind: 'order', orderId, itemsMinor: 3200, deliveryMinor: 600, journeyId: null },
      payBy: expect.any(Date),
    });
  });
});
