import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@openward/testing/database';
import {
  insertTicket,
  intakeOf,
  openClinic,
  pharmacistOnDuty,
  signedInPatient,
  signedInStaff,
  signIn,
  takeNumber,
} from '@openward/testing/factories';
import { insertPractice, insertStaff } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { addToDescription, leaveQueue, setDuty, takeNext, viewDuty, viewQueue, viewTicket } from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;

async function waiting() {
  const clinic = await openClinic(services);
  const patient = await signedInPatient(services);
  const { ticketId } = await takeNumber(services, patient, intakeOf(clinic, patient.personId));
  return { clinic, patient, ticketId };
}

describe('a waiting ticket', () => {
  it('takes additions in order, keeps the first words, and stops at an emergency', async () => {
    const { patient, ticketId } = await waiting();
    await addToDescription(services, patient, { ticketId, additions: 'It is worse at night' });
    const view = await addToDescription(services, patient, { ticketId, additions: '夜里咳嗽' });
    expect(view).toMatchObject({ symptoms: 'A runny nose since Monday', additions: 'It is worse at night\n夜里咳嗽' });
    await expect(addToDescription(services, patient, { ticketId, additions: 'now chest pain' })).rejects.toMatchObject({
      userMessageKey: 'red-flag',
    });
    await expect(
      addToDescription(services, patient, { ticketId, additions: 'x'.repeat(17_000) }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
  it('shows an emergency it names to who serves the queue, though the words are refused', async () => {
    const { clinic, patient, ticketId } = await waiting();
    const say = (additions: string) => addToDescription(services, patient, { ticketId, additions });
    await expect(say('now chest pain')).rejects.toMatchObject({ userMessageKey: 'red-flag' });
    await expect(say('chest pain and I cannot breathe')).rejects.toMatchObject({ userMessageKey: 'red-flag' });
    const { actor } = await pharmacistOnDuty(services, clinic);
    const { rows } = await viewQueue(services, actor);
    expect(rows.find((row) => row.ticketId === ticketId)?.redFlags).toEqual(['chest-pain', 'breathing-trouble']);
    expect((await viewTicket(services, patient, { ticketId })).additions).toBeNull();
    expect(await prisma.auditEvent.count({ where: { entityId: ticketId, action: 'ticket.emergency' } })).toBe(2);
  });
  it('can be left once and again without effect, and is over then', async () => {
    const { patient, ticketId } = await waiting();
    const left = await leaveQueue(services, patient, { ticketId });
    expect(left).toMatchObject({ state: 'LEFT', place: null, wait: { kind: 'not-known' } });
    await leaveQueue(services, patient, { ticketId });
    expect(await prisma.stateChange.count({ where: { subjectId: ticketId, command: 'leave' } })).toBe(1);
    await expect(addToDescription(services, patient, { ticketId, additions: 'more' })).rejects.toMatchObject({
      userMessageKey: 'ticket-ended',
    });
  });
  it('cannot be left while being consulted, and belongs to nobody else', async () => {
    const { clinic, patient, ticketId } = await waiting();
    const stranger = await signedInPatient(services);
    for (const id of [ticketId, randomUUID()]) {
      await expect(leaveQueue(services, stranger, { ticketId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(viewTicket(services, stranger, { ticketId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const pharmacist = await pharmacistOnDuty(services, clinic);
    await takeNext(services, pharmacist.actor, { key: randomUUID() });
    await expect(leaveQueue(services, patient, { ticketId })).rejects.toMatchObject({ code: 'CONFLICT' });
    const view = await viewTicket(services, patient, { ticketId });
    expect(view.clinician).toMatchObject({ name: '周敏', role: 'PHARMACIST' });
    expect(view.enterBy?.getTime()).toBeGreaterThan(view.asOf.getTime());
  });
  it('leaving and being taken at the same moment has exactly one winner', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { clinic, patient, ticketId } = await waiting();
      const pharmacist = await pharmacistOnDuty(services, clinic);
      const [left, taken] = await Promise.allSettled([
        leaveQueue(services, patient, { ticketId }),
        takeNext(services, pharmacist.actor, { key: randomUUID() }),
      ]);
      const { state } = await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } });
      expect([left.status, taken.status, state]).toEqual(
        state === 'LEFT' ? ['fulfilled', 'rejected', 'LEFT'] : ['rejected', 'fulfilled', 'IN_CONSULTATION'],
      );
    }
  });
});

describe('the queue as clinicians see it', () => {
  it('lists in the order of taking, for those who serve it alone, in a constant number of statements', async () => {
    const clinic = await openClinic(services);
    const { actor } = await pharmacistOnDuty(services, clinic);
    const second = await insertTicket(services, clinic, { minutes: 2 });
    const first = await insertTicket(services, clinic, { minutes: 30 });
    const { rows, total } = await viewQueue(services, actor);
    expect([rows.map(({ ticketId }) => ticketId), total]).toEqual([[first, second], 2]);
    expect(rows[0]).toMatchObject({ number: 'A 002', patientName: '周宁', birthDate: new Date('1990-05-01') });
    const elsewhere = await pharmacistOnDuty(services, await openClinic(services));
    expect(await viewQueue(services, elsewhere.actor)).toMatchObject({ rows: [], total: 0 });
  });
});

describe('two clinical roles of one person', () => {
  const both = async () => {
    const [one, other] = [await openClinic(services), await openClinic(services)];
    const { actor } = await signedInStaff(services, { role: 'PHARMACIST', institutionId: one.institutionId });
    const further = { personId: actor.personId, role: 'PHARMACIST', institutionId: other.institutionId } as const;
    const practiceRoleId = await insertPractice(services, further);
    const second = {
      practiceRoleId,
      role: 'PHARMACIST',
      institutionId: other.institutionId,
      departmentIds: [],
    } as const;
    const practices = [...actor.practices, second];
    await prisma.session.update({ where: { id: actor.sessionId }, data: { secondFactorAt: new Date() } });
    return { one, other, second: practiceRoleId, actor: { ...actor, practices, secondFactorAt: new Date() } };
  };
  it('are named: the second goes on duty and takes its own patient', async () => {
    const { one, other, second, actor } = await both();
    await insertTicket(services, one, { minutes: 30 });
    const ticketId = await insertTicket(services, other);
    const needed = { code: 'BAD_INPUT', userMessageKey: 'practice-needed' };
    await expect(setDuty(services, actor, { onDuty: true })).rejects.toMatchObject(needed);
    await expect(takeNext(services, actor, { key: randomUUID() })).rejects.toMatchObject(needed);
    const duty = await setDuty(services, actor, { onDuty: true, practiceRoleId: second });
    expect(duty).toMatchObject({ practiceRoleId: second, serviceIds: [other.serviceId] });
    expect(duty.practices.map(({ onDutySince }) => onDutySince !== null)).toEqual([false, true]);
    expect((await viewQueue(services, actor)).rows.map((row) => row.ticketId)).toEqual([ticketId]);
    const taken = await takeNext(services, actor, { key: randomUUID(), practiceRoleId: second });
    expect(taken.ticketId).toBe(ticketId);
    expect(await viewDuty(services, actor)).toMatchObject({ practiceRoleId: second, active: 1 });
  });
  it('are one’s own: another’s is like one that does not exist', async () => {
    const { actor } = await both();
    const foreign = (await both()).second;
    for (const practiceRoleId of [foreign, randomUUID()]) {
      const refused = { code: 'NOT_FOUND' };
      await expect(viewDuty(services, actor, { practiceRoleId })).rejects.toMatchObject(refused);
      await expect(viewQueue(services, actor, { practiceRoleId })).rejects.toMatchObject(refused);
      await expect(setDuty(services, actor, { onDuty: false, practiceRoleId })).rejects.toMatchObject(refused);
      await expect(takeNext(services, actor, { key: randomUUID(), practiceRoleId })).rejects.toMatchObject(refused);
    }
  });
});

describe('duty', () => {
  const fresh = { secondFactorAt: new Date() };
  it('starts with a fresh second factor, once, and ends keeping nothing but the visits', async () => {
    const { institutionId, serviceId } = await openClinic(services);
    const { actor, practiceRoleId } = await signedInStaff(services, { role: 'PHARMACIST', institutionId });
    await prisma.session.update({ where: { id: actor.sessionId }, data: fresh });
    const on = await setDuty(services, actor, { onDuty: true });
    expect(on).toMatchObject({ practiceRoleId, serviceIds: [serviceId], refusal: null, secondFactorFresh: true });
    expect(await setDuty(services, actor, { onDuty: true })).toEqual(on);
    const ticketId = await insertTicket(services, { institutionId, serviceId });
    await takeNext(services, actor, { key: randomUUID() });
    expect(await setDuty(services, actor, { onDuty: false })).toMatchObject({ onDutySince: null, active: 1 });
    expect((await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } })).state).toBe('IN_CONSULTATION');
    const audit = await prisma.auditEvent.findMany({ where: { entityId: practiceRoleId }, orderBy: { id: 'asc' } });
    expect(audit.map(({ action }) => action)).toEqual(['duty.start', 'duty.end']);
  });
  it('asks for the code when the factor is older than five minutes, refuses a wrong one, takes the right one once', async () => {
    const { institutionId } = await openClinic(services);
    const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    const personId = await insertStaff(services, {
      email: `${randomUUID()}@example.org`,
      password: 'long enough',
      totpSecret,
    });
    const practiceRoleId = await insertPractice(services, { personId, role: 'PHARMACIST', institutionId });
    const stale = new Date(Date.now() - 6 * 60_000);
    const practices = [{ practiceRoleId, role: 'PHARMACIST', institutionId, departmentIds: [] }] as const;
    const actor = { ...(await signIn(services, personId, 'CONSOLE')), practices, secondFactorAt: stale };
    await expect(setDuty(services, actor, { onDuty: true })).rejects.toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
    const code = services.credentials.totpCode(totpSecret, new Date());
    const wrong = code === '000000' ? '000001' : '000000';
    await expect(setDuty(services, actor, { onDuty: true, code: wrong })).rejects.toMatchObject({
      userMessageKey: 'second-factor-wrong',
    });
    expect((await prisma.practiceRole.findUniqueOrThrow({ where: { id: practiceRoleId } })).onDutySince).toBeNull();
    expect((await setDuty(services, actor, { onDuty: true, code })).onDutySince).not.toBeNull();
    await setDuty(services, actor, { onDuty: false });
    await expect(setDuty(services, actor, { onDuty: true, code })).rejects.toMatchObject({
      userMessageKey: 'second-factor-wrong',
    });
  });
  it('says why it cannot start, and refuses with the same reason', async () => {
    const { institutionId } = await openClinic(services);
    const { actor } = await signedInStaff(services, { role: 'PHARMACIST', institutionId, practiceRegistered: false });
    expect((await viewDuty(services, actor)).refusal).toBe('practice-not-registered');
    await expect(setDuty(services, actor, { onDuty: true })).rejects.toMatchObject({
      userMessageKey: 'not-eligible',
      details: { reason: 'practice-not-registered' },
    });
  });
});
