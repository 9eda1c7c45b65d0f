import { randomUUID } from 'node:crypto';
import { lifecycles } from '@openward/domain/audit';
import { historyFaults } from '@openward/domain/machine';
import { createTestDatabase } from '@openward/testing/database';
import {
  askForPlace,
  insertService,
  insertTicket,
  intakeOf,
  openClinic,
  payFor,
  pharmacistOnDuty,
  signedInPatient,
  signedInStaff,
  takeNumber,
} from '@openward/testing/factories';
import { fakePayments, refusalOf, testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { viewJourney } from '../journey/index.ts';
import { leaveQueue, takeNext, viewTicket } from '../waiting-room/index.ts';
import { moveTicket } from './index.ts';

const payments = fakePayments();
const services = { ...testServices(await createTestDatabase(), { payments }), payments };
const { prisma } = services.db;
const reason = 'nobody is on duty here tonight';

/** Two queues of one institution, its admin, and a patient who waits in the first. */
async function ward() {
  const clinic = await openClinic(services);
  const { institutionId } = clinic;
  const bare = { institutionId, licenceNumber: null, licenceValidUntil: null };
  const admin = (await signedInStaff(services, { ...bare, role: 'INSTITUTION_ADMIN' })).actor;
  const toServiceId = await insertService(services, institutionId, {
    ticketPrefix: 'C',
    nameEn: 'Cardiology',
    role: 'DOCTOR',
  });
  const patient = await signedInPatient(services);
  const { ticketId, journeyId } = await takeNumber(services, patient, intakeOf(clinic, patient.personId));
  return { clinic, admin, toServiceId, patient, ticketId, journeyId };
}

describe('moving a ticket', () => {
  it('gives it a number there, keeps its waiting time, and is in history, audit and timeline with who and why', async () => {
    const { admin, toServiceId, patient, ticketId, journeyId } = await ward();
    const before = await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } });
    const { number, refundedMinor } = await moveTicket(services, admin, { ticketId, toServiceId, reason });
    expect([number, refundedMinor]).toEqual(['C 001', 0]);
    const { waitingSince, triageLevel, missedCalls, joinedAt } = before;
    expect(await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } })).toMatchObject({
      waitingSince,
      triageLevel,
      missedCalls,
      joinedAt,
      serviceId: toServiceId,
      state: 'WAITING',
      number: 1,
    });
    const history = await prisma.stateChange.findMany({ where: { subjectId: ticketId }, orderBy: { id: 'asc' } });
    expect(historyFaults(lifecycles.TICKET, history)).toEqual([]);
    expect(history.at(-1)).toMatchObject({ command: 'move', actorId: admin.personId, reason });
    const audited = await prisma.auditEvent.findFirstOrThrow({ where: { action: 'ticket.move', entityId: ticketId } });
    expect(audited).toMatchObject({
      patientId: patient.personId,
      details: { from: before.serviceId, to: toServiceId },
    });
    const { timeline } = await viewJourney(services, patient, { journeyId });
    const named = timeline
      .filter(({ serviceName }) => serviceName)
      .map(({ key, serviceName }) => [key, serviceName?.en]);
    expect(named).toEqual([
      ['queued', 'Ask a pharmacist'],
      ['moved', 'Cardiology'],
      ['consultation', 'Cardiology'],
    ]);
    expect(timeline.find(({ status }) => status === 'current')).toMatchObject({ key: 'moved', actorKind: 'STAFF' });
  });

  it('tells the patient: in the waiting room, live, and by a message in the own language', async () => {
    const { clinic, admin, toServiceId, patient, ticketId } = await ward();
    const { personId } = patient;
    const phone = { phoneSealed: Buffer.from('x'), phoneIndex: services.vault.index(personId) };
    await prisma.person.update({ where: { id: personId }, data: phone });
    expect(await viewTicket(services, patient, { ticketId })).toMatchObject({ movedFrom: null });
    await moveTicket(services, admin, { ticketId, toServiceId, reason });
    expect(await viewTicket(services, patient, { ticketId })).toMatchObject({
      movedFrom: { en: 'Ask a pharmacist', zh: '药师咨询' },
      serviceName: { en: 'Cardiology' },
      number: 'C 001',
      place: 1,
    });
    expect(await prisma.notification.findFirstOrThrow({ where: { personId } })).toMatchObject({
      template: 'ticket-moved',
      params: { ticket: 'C 001', service: { en: 'Cardiology' } },
    });
    const told = JSON.stringify(
      (await prisma.outboxEvent.findMany({ where: { topic: 'live.emit' } })).map(({ payload }) => payload),
    );
    for (const serviceId of [clinic.serviceId, toServiceId])
      expect(told).toContain(`"event":"queue:changed","rooms":["service:${serviceId}"`);
    expect(told).toContain(ticketId);
  });

  it('fairness: whoever has waited longer is taken first there, and no more where it was', async () => {
    const { clinic, admin } = await ward();
    const { institutionId } = clinic;
    const toServiceId = await insertService(services, institutionId, { ticketPrefix: 'P' });
    const [long, short] = [
      await insertTicket(services, clinic, { minutes: 9 }),
      await insertTicket(services, { institutionId, serviceId: toServiceId }, { minutes: 4 }),
    ];
    await prisma.ticket.updateMany({
      where: { serviceId: clinic.serviceId, id: { not: long } },
      data: { state: 'LEFT', endedAt: new Date() },
    });
    await moveTicket(services, admin, { ticketId: long, toServiceId, reason });
    const pharmacist = await pharmacistOnDuty(services, clinic);
    const order = [];
    for (let taken = 0; taken < 2; taken += 1)
      order.push((await takeNext(services, pharmacist.actor, { key: randomUUID() })).ticketId);
    expect(order).toEqual([long, short]);
  });

  it('never costs more; what the other service costs less goes back, and the rest when the patient leaves', async () => {
    const { clinic, admin } = await ward();
    const { institutionId } = clinic;
    const patient = await signedInPatient(services);
    const { paymentId, journeyId } = await askForPlace(services, patient, { institutionId, priceMinor: 1900 });
    await payFor(services, patient, paymentId);
    const { id: ticketId } = await prisma.ticket.findFirstOrThrow({ where: { journeyId } });
    const to = (priceMinor: number) => insertService(services, institutionId, { priceMinor });
    const move = async (priceMinor: number) =>
      (await moveTicket(services, admin, { ticketId, toServiceId: await to(priceMinor), reason })).refundedMinor;
    expect([await move(2900), await move(1900), await move(500), await move(900), await move(200)]).toEqual([
      0, 0, 1400, 0, 300,
    ]);
    await leaveQueue(services, patient, { ticketId });
    const refunds = await prisma.refund.findMany({ where: { paymentId }, orderBy: { createdAt: 'asc' } });
    expect(refunds.map((one) => [one.reason, one.amountMinor])).toEqual([
      ['moved', 1400],
      ['moved', 300],
      ['left', 200],
    ]);
  });
});

describe('moving is refused', () => {
  it.each([
    ['service-closed', { isOpen: false }],
    ['age-not-served', { minAgeMonths: 12 * 120 }],
  ])('%s', async (key, facts) => {
    const { clinic, admin, ticketId } = await ward();
    const toServiceId = await insertService(services, clinic.institutionId, facts);
    expect(await refusalOf(moveTicket(services, admin, { ticketId, toServiceId, reason }))).toBe(key);
  });
  it('to the queue it is in, and where the patient waits already', async () => {
    const { clinic, admin, toServiceId, patient, ticketId } = await ward();
    const same = { ticketId, toServiceId: clinic.serviceId, reason };
    expect(await refusalOf(moveTicket(services, admin, same))).toBe('move-to-same-service');
    const there = { institutionId: clinic.institutionId, serviceId: toServiceId };
    await takeNumber(services, patient, intakeOf(there, patient.personId));
    expect(await refusalOf(moveTicket(services, admin, { ticketId, toServiceId, reason }))).toBe('already-queued');
  });
  it('once it is with a clinician, or has ended', async () => {
    const { clinic, admin, toServiceId, patient, ticketId } = await ward();
    const pharmacist = await pharmacistOnDuty(services, clinic);
    await takeNext(services, pharmacist.actor, { key: randomUUID() });
    expect(await refusalOf(moveTicket(services, admin, { ticketId, toServiceId, reason }))).toBe('ticket-not-waiting');
    const other = await ward();
    await leaveQueue(services, other.patient, { ticketId: other.ticketId });
    const ended = { ticketId: other.ticketId, toServiceId: other.toServiceId, reason };
    expect(await refusalOf(moveTicket(services, other.admin, ended))).toBe('ticket-ended');
    expect(await refusalOf(moveTicket(services, patient, ended))).toBe('forbidden');
  });
  it('to another institution, also by the platform; foreign and missing answer alike', async () => {
    const [here, elsewhere] = [await ward(), await ward()];
    const platform = (await signedInStaff(services, { role: 'PLATFORM_ADMIN' })).actor;
    const { ticketId } = here;
    const across = { ticketId, toServiceId: elsewhere.toServiceId, reason };
    expect(await refusalOf(moveTicket(services, platform, across))).toBe('move-to-other-institution');
    expect(await refusalOf(moveTicket(services, here.admin, across))).toBe('not-found');
    expect(await refusalOf(moveTicket(services, elsewhere.admin, across))).toBe('not-found');
    const missing = { ticketId: randomUUID(), toServiceId: here.toServiceId, reason };
    expect(await refusalOf(moveTicket(services, here.admin, missing))).toBe('not-found');
  });
  it('for everybody but admins', async () => {
    const { clinic, toServiceId, ticketId } = await ward();
    const { institutionId } = clinic;
    const input = { ticketId, toServiceId, reason };
    for (const role of ['PHARMACIST', 'DOCTOR', 'AUDITOR'] as const) {
      const { actor } = await signedInStaff(services, { role, ...(role === 'AUDITOR' ? {} : { institutionId }) });
      expect(await refusalOf(moveTicket(services, actor, input))).toBe('forbidden');
    }
  });
});

it('moving and being taken at the same moment has one winner, and a doctor’s queue is not taken from by a pharmacist', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { clinic, admin, toServiceId, ticketId } = await ward();
    const pharmacist = await pharmacistOnDuty(services, clinic);
    const [moved, taken] = await Promise.allSettled([
      moveTicket(services, admin, { ticketId, toServiceId, reason }),
      takeNext(services, pharmacist.actor, { key: randomUUID() }),
    ]);
    const { serviceId, state } = await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } });
    expect([moved.status, taken.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    expect([serviceId, state]).toEqual(
      moved.status === 'fulfilled' ? [toServiceId, 'WAITING'] : [clinic.serviceId, 'IN_CONSULTATION'],
    );
  }
});
