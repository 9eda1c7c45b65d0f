import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@openward/testing/database';
import {
  insertService,
  intakeOf,
  makeGuardian,
  openClinic,
  signedInPatient,
  takeNumber,
} from '@openward/testing/factories';
import { insertPatient } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { joinQueue, viewTicket } from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;
const clinic = await openClinic(services);

describe('joining a queue', () => {
  it('gives a number, a place, a history row, an audit entry and events in one go', async () => {
    const patient = await signedInPatient(services);
    const { ticketId, journeyId } = await takeNumber(services, patient, intakeOf(clinic, patient.personId));
    const view = await viewTicket(services, patient, { ticketId });
    expect(view).toMatchObject({ state: 'WAITING', place: 1, number: 'A 001', journeyId });
    const history = await prisma.stateChange.findMany({ where: { subjectId: ticketId } });
    expect(history).toMatchObject([{ fromState: null, toState: 'WAITING', actorId: patient.personId, journeyId }]);
    const audit = await prisma.auditEvent.findMany({ where: { entityId: ticketId, action: 'ticket.join' } });
    expect(audit).toMatchObject([
      { actorId: patient.personId, sessionId: patient.sessionId, patientId: patient.personId },
    ]);
    const events = await prisma.outboxEvent.findMany({ where: { topic: 'live.emit' } });
    expect(JSON.stringify(events)).toContain(ticketId);
  });

  it('names the numbers to call of the institution’s own rules', async () => {
    const elsewhere = await openClinic(services);
    const patient = await signedInPatient(services);
    const { ticketId } = await takeNumber(services, patient, intakeOf(elsewhere, patient.personId));
    const numbers = async () => (await viewTicket(services, patient, { ticketId })).emergency;
    expect(await numbers()).toEqual({ ambulance: '120', crisisLine: '12356' });
    await prisma.institution.update({ where: { id: elsewhere.institutionId }, data: { ruleProfile: 'open' } });
    expect(await numbers()).toEqual({ ambulance: '112', crisisLine: null });
  });

  it('says "not known" while there is nothing to measure the wait by', async () => {
    const patient = await signedInPatient(services);
    const { ticketId } = await takeNumber(services, patient, intakeOf(clinic, patient.personId));
    expect((await viewTicket(services, patient, { ticketId })).wait).toEqual({ kind: 'not-known' });
  });

  it('takes one place for one key, however often and however simultaneously it is sent', async () => {
    const patient = await signedInPatient(services);
    const input = intakeOf(clinic, patient.personId);
    const answers = await Promise.all(Array.from({ length: 6 }, () => joinQueue(services, patient, input)));
    expect(new Set(answers.map(({ ticketId }) => ticketId)).size).toBe(1);
    expect(await joinQueue(services, patient, input)).toEqual(answers[0]);
    expect(await prisma.ticket.count({ where: { patientId: patient.personId } })).toBe(1);
    expect(await prisma.journey.count({ where: { patientId: patient.personId } })).toBe(1);
  });

  it('control: other keys at the same moment are other intentions, and only one of them gets a place', async () => {
    const patient = await signedInPatient(services);
    const attempts = Array.from({ length: 6 }, () => joinQueue(services, patient, intakeOf(clinic, patient.personId)));
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const ticket = await prisma.ticket.findFirstOrThrow({ where: { patientId: patient.personId } });
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      expect(result.reason).toMatchObject({ userMessageKey: 'already-queued', details: { ticketId: ticket.id } });
    }
    expect(await prisma.journey.count({ where: { patientId: patient.personId } })).toBe(1);
  });

  it('refuses the key of one intake for another', async () => {
    const patient = await signedInPatient(services);
    const input = intakeOf(clinic, patient.personId);
    await joinQueue(services, patient, input);
    const other = { ...input, symptoms: 'Something else altogether' };
    await expect(joinQueue(services, patient, other)).rejects.toMatchObject({ userMessageKey: 'idempotency-differs' });
  });

  it('gives rising numbers without gaps to patients who join together', async () => {
    const fresh = await openClinic(services);
    const patients = await Promise.all(Array.from({ length: 8 }, () => signedInPatient(services)));
    await Promise.all(patients.map((patient) => joinQueue(services, patient, intakeOf(fresh, patient.personId))));
    const tickets = await prisma.ticket.findMany({ where: { serviceId: fresh.serviceId }, orderBy: { number: 'asc' } });
    expect(tickets.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('what stops an intake', () => {
  const refusal = async (facts: Parameters<typeof intakeOf>[2], who: Parameters<typeof signedInPatient>[1] = {}) => {
    const patient = await signedInPatient(services, who);
    return joinQueue(services, patient, intakeOf(clinic, patient.personId, facts)).catch((error: unknown) => error);
  };

  it('refuses without birth date', async () => {
    expect(await refusal({}, { birthDate: null })).toMatchObject({ userMessageKey: 'profile-incomplete' });
  });
  it('sends a minor to the guardian', async () => {
    expect(await refusal({}, { birthDate: new Date('2015-01-01') })).toMatchObject({
      userMessageKey: 'guardian-needed',
    });
  });
  it('refuses a price that is not the current one, and names the current one', async () => {
    expect(await refusal({ acceptedPriceMinor: 500 })).toMatchObject({
      userMessageKey: 'price-changed',
      details: { priceMinor: 0 },
    });
  });
  it('refuses an older consent', async () => {
    expect(await refusal({ consentVersion: '2020' })).toMatchObject({ userMessageKey: 'consent-outdated' });
  });
  it('stops at a red flag in an answer, in the words, and at one this release does not know', async () => {
    expect(await refusal({ redFlags: ['chest-pain'] })).toMatchObject({
      userMessageKey: 'red-flag',
      details: { ambulance: '120' },
    });
    expect(await refusal({ symptoms: '突然胸痛，喘不过气' })).toMatchObject({ userMessageKey: 'red-flag' });
    expect(await refusal({ redFlags: ['something-new'] })).toMatchObject({ userMessageKey: 'red-flag' });
  });
  it('leaves nothing behind after a refusal', async () => {
    const patient = await signedInPatient(services);
    const input = intakeOf(clinic, patient.personId, { redFlags: ['chest-pain'] });
    await expect(joinQueue(services, patient, input)).rejects.toMatchObject({ userMessageKey: 'red-flag' });
    expect(await prisma.journey.count({ where: { patientId: patient.personId } })).toBe(0);
    expect(await prisma.idempotencyKey.count({ where: { actorId: patient.personId } })).toBe(0);
  });
  it('refuses a closed service and an unserved age', async () => {
    const closed = await insertService(services, clinic.institutionId, { isOpen: false });
    const children = await insertService(services, clinic.institutionId, { maxAgeMonths: 216 });
    expect(await refusal({ serviceId: closed })).toMatchObject({ userMessageKey: 'service-closed' });
    expect(await refusal({ serviceId: children })).toMatchObject({ userMessageKey: 'age-not-served' });
  });
  it('answers alike for a service, a patient and a stranger that are not there to name', async () => {
    const stranger = await insertPatient(services);
    for (const facts of [{ serviceId: randomUUID() }, { patientId: randomUUID() }, { patientId: stranger }]) {
      expect(await refusal(facts)).toMatchObject({ code: 'NOT_FOUND', userMessageKey: 'not-found' });
    }
  });
  it('lets a guardian queue for a ward, and no longer once the link has ended', async () => {
    const guardian = await signedInPatient(services);
    const ward = await insertPatient(services, { birthDate: new Date('2018-01-01') });
    const link = await makeGuardian(services, guardian.personId, ward);
    const { ticketId } = await takeNumber(services, guardian, intakeOf(clinic, ward));
    expect((await viewTicket(services, guardian, { ticketId })).state).toBe('WAITING');
    await prisma.guardianLink.update({ where: { id: link }, data: { endedAt: new Date() } });
    await expect(viewTicket(services, guardian, { ticketId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const other = await insertService(services, clinic.institutionId);
    await expect(joinQueue(services, guardian, intakeOf(clinic, ward, { serviceId: other }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
