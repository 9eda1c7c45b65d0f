import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@openward/testing/database';
import {
  insertService,
  insertTicket,
  makeGuardian,
  openClinic,
  pharmacistOnDuty,
  signedInStaff,
} from '@openward/testing/factories';
import { insertPatient } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { takeNext } from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;
const take = (member: { actor: Parameters<typeof takeNext>[1] }) =>
  takeNext(services, member.actor, { key: randomUUID() });

describe('taking the next patient', () => {
  it('opens visit, thread and call in one transaction, with history, audit and events', async () => {
    const clinic = await openClinic(services);
    const pharmacist = await pharmacistOnDuty(services, clinic);
    const ticketId = await insertTicket(services, clinic);
    const taken = await take(pharmacist);
    expect(taken.ticketId).toBe(ticketId);
    const ticket = await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } });
    expect(ticket).toMatchObject({
      state: 'IN_CONSULTATION',
      leaseUntil: null,
      offeredToId: pharmacist.practiceRoleId,
    });
    expect(ticket.calledAt).not.toBeNull();
    const visit = await prisma.consultation.findUniqueOrThrow({ where: { id: taken.consultationId } });
    expect(visit).toMatchObject({ state: 'OPEN', fromSeq: 1, ruleProfile: expect.stringMatching(/^cn-2018@/) });
    const [entry] = await prisma.message.findMany({ where: { conversationId: taken.conversationId } });
    expect(entry).toMatchObject({
      kind: 'SYSTEM',
      seq: 1,
      payload: { event: 'consultation-opened', values: { ticket: 'A 001' } },
    });
    const sides = await prisma.participant.findMany({
      where: { conversationId: taken.conversationId },
      orderBy: { side: 'asc' },
    });
    expect(sides.map(({ side, personId }) => [side, personId])).toEqual([
      ['PATIENT', ticket.patientId],
      ['CLINICIAN', pharmacist.actor.personId],
    ]);
    const commands = await prisma.stateChange.findMany({
      where: { journeyId: ticket.journeyId },
      orderBy: { id: 'asc' },
    });
    expect(commands.map(({ lifecycle, command }) => `${lifecycle}.${command}`)).toEqual([
      'TICKET.create',
      'TICKET.offer',
      'TICKET.accept',
      'CONSULTATION.create',
    ]);
    expect(await prisma.auditEvent.count({ where: { action: 'consultation.open', entityId: visit.id } })).toBe(1);
  });

  it('takes the most urgent first, then who waited longest', async () => {
    const clinic = await openClinic(services);
    const pharmacist = await pharmacistOnDuty(services, clinic);
    const late = await insertTicket(services, clinic, { minutes: 1 });
    const early = await insertTicket(services, clinic, { minutes: 5 });
    const urgent = await insertTicket(services, clinic, { minutes: 0, triageLevel: 2 });
    const order = [await take(pharmacist), await take(pharmacist), await take(pharmacist)];
    expect(order.map(({ ticketId }) => ticketId)).toEqual([urgent, early, late]);
  });

  it('takes one patient for one key, however often it is sent', async () => {
    const clinic = await openClinic(services);
    const pharmacist = await pharmacistOnDuty(services, clinic);
    await insertTicket(services, clinic);
    await insertTicket(services, clinic);
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => takeNext(services, pharmacist.actor, { key })));
    expect(new Set(answers.map(({ consultationId }) => consultationId)).size).toBe(1);
    expect(await prisma.consultation.count({ where: { clinicianId: pharmacist.practiceRoleId } })).toBe(1);
  });

  it('control: another key takes another patient', async () => {
    const clinic = await openClinic(services);
    const pharmacist = await pharmacistOnDuty(services, clinic);
    await insertTicket(services, clinic);
    await insertTicket(services, clinic);
    expect((await take(pharmacist)).ticketId).not.toBe((await take(pharmacist)).ticketId);
  });

  it('assigns 24 patients to 6 clinicians who take at the same time, none twice, none left', async () => {
    const clinic = await openClinic(services);
    const clinicians = await Promise.all(Array.from({ length: 6 }, () => pharmacistOnDuty(services, clinic)));
    const tickets = await Promise.all(Array.from({ length: 24 }, () => insertTicket(services, clinic)));
    const taken = await Promise.all(
      clinicians.map(async (one) => [await take(one), await take(one), await take(one), await take(one)]),
    );
    expect(
      taken
        .flat()
        .map(({ ticketId }) => ticketId)
        .toSorted(),
    ).toEqual(tickets.toSorted());
    expect(await prisma.consultation.count({ where: { serviceId: clinic.serviceId } })).toBe(24);
  });

  it('leaves the patient waiting at the same place when anything after the claim fails', async () => {
    const clinic = await openClinic(services);
    const pharmacist = await pharmacistOnDuty(services, clinic);
    const ticketId = await insertTicket(services, clinic, { minutes: 7 });
    const before = await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } });
    // The last statement of the work: the notification's row cannot be written without a known locale of the person.
    await prisma.person.update({
      where: { id: before.patientId },
      data: { phoneSealed: Buffer.from('x'), phoneIndex: services.vault.index(randomUUID()) },
    });
    const broken = { ...services, db: { ...services.db, prisma: failingOn(prisma, 'notification') } };
    await expect(takeNext(broken, pharmacist.actor, { key: randomUUID() })).rejects.toThrow('planted');
    expect(await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } })).toEqual(before);
    expect(await prisma.consultation.count({ where: { ticketId } })).toBe(0);
    expect(await prisma.stateChange.count({ where: { subjectId: ticketId, command: 'offer' } })).toBe(0);
    expect((await take(pharmacist)).ticketId).toBe(ticketId);
  });
});

describe('who may not take', () => {
  it('refuses off duty, at capacity, and with nobody waiting', async () => {
    const clinic = await openClinic(services);
    const off = await signedInStaff(services, { role: 'PHARMACIST', institutionId: clinic.institutionId });
    await insertTicket(services, clinic);
    await insertTicket(services, clinic);
    await expect(take(off)).rejects.toMatchObject({ userMessageKey: 'off-duty' });
    const single = await pharmacistOnDuty(services, clinic, 1);
    await take(single);
    await expect(take(single)).rejects.toMatchObject({ userMessageKey: 'capacity-reached' });
    const idle = await pharmacistOnDuty(services, await openClinic(services));
    await expect(take(idle)).rejects.toMatchObject({ userMessageKey: 'queue-empty' });
  });

  it('refuses without consent of the institution, and after the licence', async () => {
    const { institutionId } = await openClinic(services);
    const facts = { role: 'PHARMACIST', institutionId, onDutySince: new Date() } as const;
    const without = await signedInStaff(services, { ...facts, institutionConsent: false });
    await expect(take(without)).rejects.toMatchObject({
      userMessageKey: 'not-eligible',
      details: { reason: 'institution-consent-missing' },
    });
    const expired = await signedInStaff(services, { ...facts, licenceValidUntil: new Date('2020-01-01') });
    await expect(take(expired)).rejects.toMatchObject({ userMessageKey: 'licence-expired' });
  });

  it('never gives a clinician a queue of another institution, role or department', async () => {
    const clinic = await openClinic(services);
    await insertTicket(services, clinic);
    const stranger = await pharmacistOnDuty(services, await openClinic(services));
    await expect(take(stranger)).rejects.toMatchObject({ userMessageKey: 'queue-empty' });
    const { institutionId } = clinic;
    const doctor = await signedInStaff(services, { role: 'DOCTOR', institutionId, onDutySince: new Date() });
    await expect(take(doctor)).rejects.toMatchObject({ userMessageKey: 'queue-empty' });
  });

  it('rule 5: passes a doctor without paediatric scope over a patient under six, and takes the next', async () => {
    const clinic = await openClinic(services, { role: 'DOCTOR' });
    const { institutionId } = clinic;
    const infant = await insertPatient(services, { birthDate: new Date(Date.now() - 3 * 365 * 86_400_000) });
    const small = await insertTicket(services, clinic, { patientId: infant, minutes: 9 });
    const grown = await insertTicket(services, clinic, { minutes: 1 });
    const doctor = await signedInStaff(services, { role: 'DOCTOR', institutionId, onDutySince: new Date() });
    expect((await take(doctor)).ticketId).toBe(grown);
    await expect(take(doctor)).rejects.toMatchObject({ userMessageKey: 'queue-empty' });
    const scoped = { role: 'DOCTOR', institutionId, onDutySince: new Date(), paediatricScope: true } as const;
    expect((await take(await signedInStaff(services, scoped))).ticketId).toBe(small);
  });

  it('finds the next patient behind 250 whom this doctor may not take', async () => {
    const clinic = await openClinic(services, { role: 'DOCTOR' });
    const { institutionId } = clinic;
    const doctor = await signedInStaff(services, { role: 'DOCTOR', institutionId, onDutySince: new Date() });
    const birthDate = new Date(Date.now() - 3 * 365 * 86_400_000);
    const behind = await insertTicket(services, clinic, { minutes: 1 });
    await Promise.all(
      Array.from({ length: 250 }, async () => {
        const patientId = await insertPatient(services, { birthDate });
        await insertTicket(services, clinic, { patientId, minutes: 9 });
      }),
    );
    const ward = await insertPatient(services);
    await makeGuardian(services, doctor.actor.personId, ward);
    await insertTicket(services, clinic, { patientId: ward, minutes: 8 });
    expect((await take(doctor)).ticketId).toBe(behind);
  });

  it('never gives clinicians themselves or their own wards', async () => {
    const clinic = await openClinic(services);
    const parent = await pharmacistOnDuty(services, clinic);
    const ward = await insertPatient(services);
    await makeGuardian(services, parent.actor.personId, ward);
    await insertTicket(services, clinic, { patientId: ward, minutes: 9 });
    await prisma.patientProfile.create({ data: { personId: parent.actor.personId } });
    await insertTicket(services, clinic, { patientId: parent.actor.personId, minutes: 8 });
    await expect(take(parent)).rejects.toMatchObject({ userMessageKey: 'queue-empty' });
    const other = await insertTicket(services, clinic);
    expect((await take(parent)).ticketId).toBe(other);
  });

  it('serves a department only with its own people', async () => {
    const { institutionId } = await openClinic(services);
    const department = await prisma.department.create({
      data: { institutionId, code: 'D', nameEn: 'D', nameZh: '部' },
    });
    const serviceId = await insertService(services, institutionId, { departmentId: department.id });
    const ticketId = await insertTicket(services, { institutionId, serviceId });
    const outsider = await pharmacistOnDuty(services, { institutionId, serviceId });
    await expect(take(outsider)).rejects.toMatchObject({ userMessageKey: 'queue-empty' });
    const facts = {
      role: 'PHARMACIST',
      institutionId,
      onDutySince: new Date(),
      departmentIds: [department.id],
    } as const;
    expect((await take(await signedInStaff(services, facts))).ticketId).toBe(ticketId);
  });
});

/** The same client, on which writing to one table inside a transaction fails. */
function failingOn(client: typeof prisma, table: 'notification'): typeof prisma {
  const failing = { create: () => Promise.reject(new Error('planted')) };
  return new Proxy(client, {
    get: (target, property) =>
      property === '$transaction'
        ? (work: (tx: object) => Promise<unknown>, options: object) =>
            target.$transaction(
              (tx) => work(new Proxy(tx, { get: (inner, key) => (key === table ? failing : Reflect.get(inner, key)) })),
              options,
            )
        : Reflect.get(target, property),
  });
}
