import { randomUUID } from 'node:crypto';
import { historyFaults } from '@openward/domain/machine';
import { lifecycles } from '@openward/domain/audit';
import { createTestDatabase } from '@openward/testing/database';
import {
  countStatements,
  insertTicket,
  intakeOf,
  openClinic,
  pharmacistOnDuty,
  signedInPatient,
  signedInStaff,
  takeNumber,
} from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { enterConsultation, returnPatientsOfAbsentClinicians } from '../consultation/index.ts';
import { messagesSince, sendMessage } from '../messaging/index.ts';
import { takeNext, viewTicket } from '../waiting-room/index.ts';
import {
  listClinicians,
  reinstateClinician,
  suspendClinician,
  updateClinician,
  viewClinician,
  viewHome,
} from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;
const reason = 'licence under review';

async function working() {
  const clinic = await openClinic(services);
  const pharmacist = await pharmacistOnDuty(services, clinic);
  const patient = await signedInPatient(services);
  const { ticketId } = await takeNumber(services, patient, intakeOf(clinic, patient.personId));
  const taken = await takeNext(services, pharmacist.actor, { key: randomUUID() });
  await enterConsultation(services, patient, { ticketId });
  const { institutionId } = clinic;
  const admin = await signedInStaff(services, {
    role: 'INSTITUTION_ADMIN',
    institutionId,
    licenceNumber: null,
    licenceValidUntil: null,
  });
  return { ...taken, clinic, pharmacist, patient, ticketId, admin: admin.actor };
}

describe('suspending', () => {
  it('ends duty and sessions, returns patients to their former places and says so, all in one go', async () => {
    const { pharmacist, patient, ticketId, conversationId, admin } = await working();
    const before = await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } });
    const { practiceRoleId } = pharmacist;
    expect(await suspendClinician(services, admin, { practiceRoleId, reason })).toEqual({
      credential: 'SUSPENDED',
      returnedToQueue: 1,
    });
    const role = await prisma.practiceRole.findUniqueOrThrow({ where: { id: practiceRoleId } });
    expect(role).toMatchObject({ credential: 'SUSPENDED', onDutySince: null });
    expect(
      (await prisma.session.findUniqueOrThrow({ where: { id: pharmacist.actor.sessionId } })).revokedAt,
    ).not.toBeNull();
    expect(await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } })).toMatchObject({
      state: 'WAITING',
      waitingSince: before.waitingSince,
    });
    const { messages } = await messagesSince(services, patient, { conversationId, afterSeq: 0, limit: 100 });
    expect(messages.at(-1)?.payload).toMatchObject({ event: 'clinician-suspended', values: { clinician: '周敏' } });
    const disconnect = await prisma.outboxEvent.findFirstOrThrow({
      where: { topic: 'live.disconnect' },
      orderBy: { id: 'desc' },
    });
    expect(disconnect.payload).toMatchObject({ reason: 'suspended', rooms: [`session:${pharmacist.actor.sessionId}`] });
    const message = { id: randomUUID(), conversationId, body: 'one more thing' };
    await expect(sendMessage(services, pharmacist.actor, message)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const history = await prisma.stateChange.findMany({ where: { subjectId: ticketId }, orderBy: { id: 'asc' } });
    expect(historyFaults(lifecycles.TICKET, history)).toEqual([]);
    expect(history.at(-1)).toMatchObject({
      command: 'giveBack',
      actorId: admin.personId,
      actorRoleId: admin.practices[0]?.practiceRoleId,
      reason,
    });
  });
  it('control: without a suspension the clinician still writes', async () => {
    const { pharmacist, conversationId } = await working();
    const sent = await sendMessage(services, pharmacist.actor, {
      id: randomUUID(),
      conversationId,
      body: 'one more thing',
    });
    expect(sent.seq).toBe(3);
  });
  it('is for admins of the institution and of the platform, never of another one, never on oneself', async () => {
    const { pharmacist } = await working();
    const other = await working();
    const { practiceRoleId } = pharmacist;
    await expect(suspendClinician(services, other.admin, { practiceRoleId, reason })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      suspendClinician(services, other.admin, { practiceRoleId: randomUUID(), reason }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(suspendClinician(services, other.pharmacist.actor, { practiceRoleId, reason })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const platform = await signedInStaff(services, { role: 'PLATFORM_ADMIN' });
    const self = { ...pharmacist.actor, practices: [...pharmacist.actor.practices, ...platform.actor.practices] };
    await expect(suspendClinician(services, self, { practiceRoleId, reason })).rejects.toMatchObject({
      userMessageKey: 'own-account',
    });
    expect((await suspendClinician(services, platform.actor, { practiceRoleId, reason })).credential).toBe('SUSPENDED');
    await expect(suspendClinician(services, platform.actor, { practiceRoleId, reason })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
  it('has one winner against a patient being taken at the same moment, and no patient is left with a suspended clinician', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { clinic, pharmacist, admin } = await working();
      await insertTicket(services, clinic);
      await Promise.allSettled([
        takeNext(services, pharmacist.actor, { key: randomUUID() }),
        suspendClinician(services, admin, { practiceRoleId: pharmacist.practiceRoleId, reason }),
      ]);
      const held = {
        clinicianId: pharmacist.practiceRoleId,
        state: { in: ['OPEN', 'ACTIVE'] as ('OPEN' | 'ACTIVE')[] },
      };
      expect(await prisma.consultation.count({ where: held })).toBe(0);
    }
  });
  it('is lifted with a reason, and the clinician is off duty then', async () => {
    const { pharmacist, admin } = await working();
    const { practiceRoleId } = pharmacist;
    await expect(reinstateClinician(services, admin, { practiceRoleId, reason })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await suspendClinician(services, admin, { practiceRoleId, reason });
    expect(await reinstateClinician(services, admin, { practiceRoleId, reason: 'review closed' })).toEqual({
      credential: 'VERIFIED',
    });
    expect((await prisma.practiceRole.findUniqueOrThrow({ where: { id: practiceRoleId } })).onDutySince).toBeNull();
  });
});

describe('licence facts changed without the platform', () => {
  const kept = async (practiceRoleId: string) => {
    const { languages: _, ...row } = await prisma.practiceRole.findUniqueOrThrow({ where: { id: practiceRoleId } });
    const { title, licenceNumber, paediatricScope, capacity, institutionConsent, practiceRegistered } = row;
    const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
    return {
      practiceRoleId,
      title,
      licenceNumber,
      paediatricScope,
      capacity,
      institutionConsent,
      practiceRegistered,
      languages: ['zh-CN' as const],
      licenceValidUntil: day(row.licenceValidUntil),
      practisingSince: day(row.practisingSince),
      departmentIds: [],
    };
  };
  const office = async () => {
    const { pharmacist, admin, ...rest } = await working();
    const { practiceRoleId } = pharmacist;
    return { ...rest, pharmacist, practiceRoleId, admin: { ...admin, secondFactorAt: services.now() } };
  };
  it.each([
    { licenceNumber: 'made-up' },
    { licenceValidUntil: '2098-01-01' },
    { practisingSince: '1990-01-01' },
    { paediatricScope: true },
    { institutionConsent: false },
    { practiceRegistered: false },
  ])('%o waits for the platform, off duty and without patients', async (change) => {
    const { admin, pharmacist, practiceRoleId, patient, ticketId } = await office();
    const facts = { ...(await kept(practiceRoleId)), ...change };
    expect(await updateClinician(services, admin, facts)).toEqual({ credential: 'SUBMITTED' });
    const role = await prisma.practiceRole.findUniqueOrThrow({ where: { id: practiceRoleId } });
    expect(role).toMatchObject({ credential: 'SUBMITTED', onDutySince: null });
    expect(await viewTicket(services, patient, { ticketId })).toMatchObject({ state: 'WAITING' });
    expect(await prisma.session.count({ where: { id: pharmacist.actor.sessionId, revokedAt: { not: null } } })).toBe(1);
    const history = await prisma.stateChange.findMany({
      where: { subjectId: practiceRoleId, lifecycle: 'CREDENTIAL' },
    });
    expect(history.at(-1)).toMatchObject({ command: 'resubmit', fromState: 'VERIFIED', actorId: admin.personId });
  });
  it('is not what title, languages and capacity are; the platform corrects a licence in place', async () => {
    const { admin, practiceRoleId, patient, ticketId } = await office();
    const facts = await kept(practiceRoleId);
    const free = { ...facts, title: 'pharmacist-in-charge', capacity: 7, languages: ['en' as const] };
    expect(await updateClinician(services, admin, free)).toEqual({ credential: 'VERIFIED' });
    const platform = (await signedInStaff(services, { role: 'PLATFORM_ADMIN' })).actor;
    const corrected = { ...free, licenceValidUntil: '2098-01-01' };
    expect(await updateClinician(services, platform, corrected)).toEqual({ credential: 'VERIFIED' });
    expect((await viewClinician(services, platform, { practiceRoleId })).onDutySince).not.toBeNull();
    expect(await viewTicket(services, patient, { ticketId })).toMatchObject({ state: 'IN_CONSULTATION' });
  });
  it('does not slip through a suspension', async () => {
    const { admin, practiceRoleId } = await office();
    await suspendClinician(services, admin, { practiceRoleId, reason });
    const facts = { ...(await kept(practiceRoleId)), licenceValidUntil: '2098-01-01' };
    await expect(updateClinician(services, admin, facts)).rejects.toMatchObject({
      userMessageKey: 'suspended-licence',
    });
  });
});

it('an institution does not lift what the platform suspended, and may lift its own after that', async () => {
  const { pharmacist, admin } = await working();
  const platform = (await signedInStaff(services, { role: 'PLATFORM_ADMIN' })).actor;
  const target = { practiceRoleId: pharmacist.practiceRoleId, reason };
  await suspendClinician(services, platform, target);
  await expect(reinstateClinician(services, admin, target)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    userMessageKey: 'platform-suspended',
  });
  expect(await reinstateClinician(services, platform, target)).toEqual({ credential: 'VERIFIED' });
  await suspendClinician(services, admin, target);
  expect(await reinstateClinician(services, admin, target)).toEqual({ credential: 'VERIFIED' });
});

describe('a licence that runs out', () => {
  it('takes the clinician offline and returns the patients, once', async () => {
    const { pharmacist, patient, ticketId } = await working();
    await pool.query(`UPDATE practice_role SET licence_valid_until = '2020-01-01' WHERE id = $1`, [
      pharmacist.practiceRoleId,
    ]);
    expect(await returnPatientsOfAbsentClinicians(services)).toBe(2);
    expect(await returnPatientsOfAbsentClinicians(services)).toBe(0);
    const role = await prisma.practiceRole.findUniqueOrThrow({ where: { id: pharmacist.practiceRoleId } });
    expect(role).toMatchObject({ credential: 'EXPIRED', onDutySince: null });
    expect(await viewTicket(services, patient, { ticketId })).toMatchObject({ state: 'WAITING', place: 1 });
  });
});

it('a licence that runs out closes the sockets and ends the sessions, as a suspension does', async () => {
  const { pharmacist } = await working();
  const { practiceRoleId, actor } = pharmacist;
  await pool.query(`UPDATE practice_role SET licence_valid_until = '2020-01-01' WHERE id = $1`, [practiceRoleId]);
  await returnPatientsOfAbsentClinicians(services);
  const told = await prisma.outboxEvent.findMany({ orderBy: { id: 'asc' } });
  const payloads = told.map(({ topic, payload }) => ({ topic, payload }));
  expect(payloads).toContainEqual({
    topic: 'live.disconnect',
    payload: { rooms: [`session:${actor.sessionId}`], reason: 'licence-expired' },
  });
  expect(payloads).toContainEqual({
    topic: 'live.emit',
    payload: { rooms: [`person:${actor.personId}`], event: 'duty:changed', data: { practiceRoleId } },
  });
  expect(await prisma.session.count({ where: { id: actor.sessionId, revokedAt: null } })).toBe(0);
});

describe('lists of clinicians', () => {
  it('hold the own institution alone, and are found by either name, taken literally', async () => {
    const { clinic, admin } = await working();
    const { institutionId } = clinic;
    await signedInStaff(services, { role: 'DOCTOR', institutionId, name: '韩雪' });
    const everybody = await listClinicians(services, admin, { search: '' });
    expect(everybody.rows.map(({ name, activeConsultations }) => [name, activeConsultations])).toEqual([
      ['周敏', 1],
      ['韩雪', 0],
    ]);
    expect((await listClinicians(services, admin, { search: '韩' })).rows).toHaveLength(1);
    expect((await listClinicians(services, admin, { search: 'zhou min' })).rows).toHaveLength(2);
    expect((await listClinicians(services, admin, { search: '100%_' })).rows).toHaveLength(0);
    const elsewhere = await working();
    const auditor = await signedInStaff(services, { role: 'AUDITOR' });
    const everywhere = (await listClinicians(services, auditor.actor, { search: '' })).rows.map(
      (row) => row.practiceRoleId,
    );
    expect(everywhere).toEqual(
      expect.arrayContaining([everybody.rows[0]?.practiceRoleId, elsewhere.pharmacist.practiceRoleId]),
    );
    await expect(listClinicians(services, admin, { search: '', cursor: 'x' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});

it('a long list of clinicians comes in pages without gaps or repetitions', async () => {
  const { institutionId, admin } = await working().then(({ clinic, admin: actor }) => ({ ...clinic, admin: actor }));
  const people = await prisma.person.createManyAndReturn({
    data: Array.from({ length: 60 }, () => ({ name: '韩雪', latinName: 'Han Xue' })),
    select: { id: true },
  });
  const data = people.map(({ id }) => ({
    personId: id,
    institutionId,
    role: 'PHARMACIST' as const,
    licenceNumber: randomUUID(),
    licenceValidUntil: new Date('2099-01-01'),
  }));
  await prisma.practiceRole.createMany({ data });
  const first = await listClinicians(services, admin, { search: '' });
  const second = await listClinicians(services, admin, { search: '', cursor: first.nextCursor ?? '' });
  expect(second.nextCursor).toBeNull();
  expect(new Set([...first.rows, ...second.rows].map(({ practiceRoleId }) => practiceRoleId)).size).toBe(61);
});

describe('the public home', () => {
  it('counts who is on duty and allowed today, and asks as many statements for many services as for few', async () => {
    const before = await viewHome(services);
    const clinic = await openClinic(services);
    await pharmacistOnDuty(services, clinic);
    await signedInStaff(services, { role: 'PHARMACIST', institutionId: clinic.institutionId });
    await insertTicket(services, clinic);
    const queries = await countStatements(() => viewHome(services));
    const after = await viewHome(services);
    expect(after.pharmacistsOnDuty).toBe(before.pharmacistsOnDuty + 1);
    expect(after.services.find(({ id }) => id === clinic.serviceId)).toMatchObject({
      cliniciansOnDuty: 1,
      waiting: 1,
      wait: { kind: 'not-known' },
    });
    for (let n = 0; n < 5; n += 1) await openClinic(services);
    expect(await countStatements(() => viewHome(services))).toBe(queries);
  });
  it('knows the wait once enough visits have ended, from their lengths and the places on duty', async () => {
    const clinic = await openClinic(services);
    await pharmacistOnDuty(services, clinic, 1);
    for (let n = 0; n < 6; n += 1) {
      const id = await insertTicket(services, clinic);
      await pool.query(
        `UPDATE ticket SET state = 'DONE', called_at = now() - interval '10 minutes', ended_at = now(), day = now()::date WHERE id = $1`,
        [id],
      );
    }
    const known = await viewHome(services);
    expect(known.services.find(({ id }) => id === clinic.serviceId)?.wait).toEqual({
      kind: 'range',
      fromMinutes: 0,
      toMinutes: 10,
    });
  });
});
