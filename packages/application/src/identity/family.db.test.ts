import { randomBytes, randomUUID } from 'node:crypto';
import { fictionalIdentityNumber, MAX_WARDS } from '@openward/domain/identity';
import { createTestDatabase } from '@openward/testing/database';
import {
  insertService,
  insertTicket,
  intakeOf,
  makeGuardian,
  openClinic,
  pharmacistOnDuty,
  signedInPatient,
  signedInStaff,
  takeNumber,
} from '@openward/testing/factories';
import { insertPatient } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { giveBack } from '../consultation/index.ts';
import { joinQueue, leaveQueue, takeNext } from '../waiting-room/index.ts';
import { addWard, completeProfile, endGuardianship, patientMe, verifyIdentity, viewVerification } from './index.ts';

const services = testServices(await createTestDatabase(), { demo: true });
const { prisma } = services.db;
const notFound = { code: 'NOT_FOUND', userMessageKey: 'not-found' };
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const child = (facts: Partial<Parameters<typeof addWard>[2]> = {}) => ({
  key: randomUUID(),
  name: '周小满',
  latinName: 'Zhou Xiaoman',
  birthDate: daysAgo(1_200),
  sex: 'FEMALE' as const,
  relation: 'mother' as const,
  ...facts,
});

describe('adding a child', () => {
  it('makes a patient one acts for, once per key, and writes it down', async () => {
    const guardian = await signedInPatient(services);
    const input = child();
    const { personId } = await addWard(services, guardian, input);
    expect(await addWard(services, guardian, input)).toEqual({ personId });
    const { family } = await patientMe(services, guardian);
    expect(family).toMatchObject([{ personId, name: '周小满', relation: 'mother', sex: 'FEMALE' }]);
    expect(await prisma.auditEvent.count({ where: { action: 'patient.add-ward', patientId: personId } })).toBe(1);
  });
  it('is refused for an adult, a day to come, by a minor, and from the console', async () => {
    const guardian = await signedInPatient(services);
    const refused = (facts: Parameters<typeof child>[0]) => addWard(services, guardian, child(facts));
    await expect(refused({ birthDate: '1990-01-01' })).rejects.toMatchObject({ userMessageKey: 'ward-not-minor' });
    await expect(refused({ birthDate: daysAgo(-2) })).rejects.toMatchObject({
      userMessageKey: 'birth-date-impossible',
    });
    const minor = await signedInPatient(services, { birthDate: new Date(daysAgo(4_000)) });
    await expect(addWard(services, minor, child())).rejects.toMatchObject({ userMessageKey: 'guardian-needed' });
    const unknown = await signedInPatient(services, { birthDate: null });
    await expect(addWard(services, unknown, child())).rejects.toMatchObject({ userMessageKey: 'profile-incomplete' });
    const { actor } = await signedInStaff(services, { role: 'PLATFORM_ADMIN' });
    await expect(addWard(services, actor, child())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
  it('stops at what a family is, also for children added at the same moment', async () => {
    const guardian = await signedInPatient(services);
    for (let at = 0; at < MAX_WARDS - 1; at += 1)
      await makeGuardian(services, guardian.personId, await insertPatient(services));
    const added = await Promise.allSettled([1, 2, 3].map(() => addWard(services, guardian, child())));
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await patientMe(services, guardian)).family).toHaveLength(MAX_WARDS);
  });
});

it('a child born today in China is a child at seven in the morning there, when it is still yesterday in UTC', async () => {
  const guardian = await signedInPatient(services);
  const early = { ...services, now: () => new Date('2026-11-23T23:00:00Z') };
  const { personId } = await addWard(early, guardian, child({ birthDate: '2026-11-24' }));
  expect((await patientMe(services, guardian)).family.map((ward) => ward.personId)).toEqual([personId]);
  await expect(addWard(early, guardian, child({ birthDate: '2026-11-25' }))).rejects.toMatchObject({
    userMessageKey: 'birth-date-impossible',
  });
  const newborn = { name: '周小', latinName: '', sex: 'MALE', birthDate: '2026-11-24' } as const;
  expect(await completeProfile(early, await signedInPatient(services), newborn)).toMatchObject({ name: '周小' });
});

describe('ending a guardianship', () => {
  it('takes the child out of the family; again it is not there', async () => {
    const guardian = await signedInPatient(services);
    const { personId: wardId } = await addWard(services, guardian, child());
    expect((await endGuardianship(services, guardian, { wardId })).family).toEqual([]);
    await expect(endGuardianship(services, guardian, { wardId })).rejects.toMatchObject(notFound);
  });
  it('waits while the child waits, and is nobody else’s to end', async () => {
    const guardian = await signedInPatient(services);
    const { personId: wardId } = await addWard(services, guardian, child());
    const stranger = await signedInPatient(services);
    await expect(endGuardianship(services, stranger, { wardId })).rejects.toMatchObject(notFound);
    await insertTicket(services, await openClinic(services), { patientId: wardId });
    await expect(endGuardianship(services, guardian, { wardId })).rejects.toMatchObject({
      code: 'CONFLICT',
      userMessageKey: 'ward-in-care',
    });
  });
});

describe('the only guardian of a child', () => {
  /** The ward's finished visit, whose thread the guardian sat in. */
  const cared = async () => {
    const guardian = await signedInPatient(services);
    const wardId = await insertPatient(services, { birthDate: new Date(daysAgo(3_000)) });
    await makeGuardian(services, guardian.personId, wardId);
    const clinic = await openClinic(services);
    const pharmacist = await pharmacistOnDuty(services, clinic);
    await takeNumber(services, guardian, intakeOf(clinic, wardId));
    const visit = await takeNext(services, pharmacist.actor, { key: randomUUID() });
    await giveBack(services, pharmacist.actor, { consultationId: visit.consultationId, reason: 'not today' });
    await leaveQueue(services, guardian, { ticketId: visit.ticketId });
    return { guardian, wardId, clinic, pharmacist, ...visit };
  };
  type Cared = Awaited<ReturnType<typeof cared>>;
  const open: Record<string, (of: Cared) => Promise<unknown>> = {
    'an unpaid intake': async ({ guardian, wardId, clinic }) => {
      const serviceId = await insertService(services, clinic.institutionId, { priceMinor: 1900 });
      const paid = { ...intakeOf({ ...clinic, serviceId }, wardId), acceptedPriceMinor: 1900 };
      return joinQueue(services, guardian, paid);
    },
    'an order': ({ guardian, wardId, clinic }) =>
      prisma.order.create({
        data: {
          patientId: wardId,
          placedById: guardian.personId,
          pharmacyId: clinic.institutionId,
          itemsMinor: 100,
          deliveryMinor: 0,
          addressSealed: new Uint8Array(randomBytes(40)),
          expiresAt: new Date(Date.now() + 900_000),
        },
      }),
    'a follow-up': async ({ wardId, consultationId, pharmacist }) => {
      const { journeyId } = await prisma.consultation.findUniqueOrThrow({ where: { id: consultationId } });
      const plan = { questions: [], measures: [] };
      const facts = { journeyId, consultationId, patientId: wardId, plannedById: pharmacist.practiceRoleId, plan };
      return prisma.followUp.create({ data: { ...facts, dueAt: new Date(Date.now() + 86_400_000) } });
    },
  };
  it.each(Object.keys(open))('stays while %s is open; one of two may go', async (what) => {
    const of = await cared();
    await open[what]?.(of);
    await expect(endGuardianship(services, of.guardian, of)).rejects.toMatchObject({ userMessageKey: 'ward-in-care' });
    await makeGuardian(services, (await signedInPatient(services)).personId, of.wardId);
    expect((await endGuardianship(services, of.guardian, of)).family).toEqual([]);
  });
  it('leaves the threads, sockets included', async () => {
    const { guardian, wardId, conversationId } = await cared();
    await endGuardianship(services, guardian, { wardId });
    const seat = { conversationId_personId: { conversationId, personId: guardian.personId } };
    expect((await prisma.participant.findUniqueOrThrow({ where: seat })).leftAt).not.toBeNull();
    const told = await prisma.outboxEvent.findMany({ where: { topic: 'live.leave' }, select: { payload: true } });
    expect(told.map(({ payload }) => payload)).toContainEqual({
      rooms: [`person:${guardian.personId}`],
      leave: `conversation:${conversationId}`,
    });
  });
  it('once gone hears no call any more; who is guardian now does', async () => {
    const { wardId, clinic, pharmacist, guardian } = await cared();
    const { ticketId } = await takeNumber(services, guardian, intakeOf(clinic, wardId));
    const next = await signedInPatient(services);
    await makeGuardian(services, next.personId, wardId);
    for (const { personId } of [guardian, next]) {
      const email = `${personId}@example.org`;
      const emailSealed = new Uint8Array(services.vault.seal(email, personId, 'person.email'));
      const emailIndex = new Uint8Array(services.vault.index(email));
      await prisma.person.update({ where: { id: personId }, data: { emailSealed, emailIndex } });
    }
    await prisma.guardianLink.updateMany({
      where: { guardianId: guardian.personId, wardId },
      data: { endedAt: new Date() },
    });
    expect((await takeNext(services, pharmacist.actor, { key: randomUUID() })).ticketId).toBe(ticketId);
    const told = await prisma.notification.findMany({
      where: { personId: { in: [guardian.personId, next.personId] } },
    });
    expect(told.map(({ personId, template }) => [personId, template])).toEqual([[next.personId, 'called']]);
  });
});

describe('verifying an identity (rule 5)', () => {
  const numberOf = async (patientId: string, serial: number) => {
    const { birthDate, sex } = await prisma.person.findUniqueOrThrow({ where: { id: patientId } });
    return fictionalIdentityNumber({ birthDate: birthDate?.toISOString().slice(0, 10) ?? '', sex }, serial);
  };
  it('keeps the number sealed, for oneself and for a ward', async () => {
    const guardian = await signedInPatient(services);
    const { personId } = await addWard(services, guardian, child());
    for (const patientId of [guardian.personId, personId]) {
      const { demoNumber } = await viewVerification(services, guardian, { patientId });
      const verified = await verifyIdentity(services, guardian, { patientId, number: demoNumber ?? '' });
      expect(verified).toMatchObject({ demoNumber: null, verifiedAt: expect.any(Date) });
      const row = await prisma.patientProfile.findUniqueOrThrow({ where: { personId: patientId } });
      expect(Buffer.from(row.identitySealed ?? []).includes(demoNumber ?? '')).toBe(false);
      expect(await prisma.auditEvent.count({ where: { action: 'patient.verify-identity', patientId } })).toBe(1);
    }
  });
  it('refuses a number that does not fit, that the register does not know, or that is another patient’s', async () => {
    const [one, other] = [await signedInPatient(services), await signedInPatient(services)];
    const number = await numberOf(one.personId, 5_001);
    const { personId: patientId } = one;
    const mismatch = { code: 'CONFLICT', userMessageKey: 'identity-mismatch' };
    await expect(verifyIdentity(services, one, { patientId, number: '11010519491231002X' })).rejects.toMatchObject(
      mismatch,
    );
    const unknown = { ...services, identities: { isDemo: false, belongsTo: async () => false } };
    await expect(verifyIdentity(unknown, one, { patientId, number })).rejects.toMatchObject(mismatch);
    await verifyIdentity(services, other, { patientId: other.personId, number });
    await expect(verifyIdentity(services, one, { patientId, number })).rejects.toMatchObject({
      userMessageKey: 'identity-taken',
    });
    await expect(viewVerification(services, one, { patientId: other.personId })).rejects.toMatchObject(notFound);
    await expect(verifyIdentity(services, one, { patientId: other.personId, number })).rejects.toMatchObject(notFound);
  });
  it.each([{ name: '别人' }, { birthDate: '1991-05-01' }, { sex: 'MALE' as const }])(
    'does not verify another identity: %o while the register is asked',
    async (change) => {
      const patient = await signedInPatient(services);
      const { personId: patientId } = patient;
      await prisma.person.update({ where: { id: patientId }, data: { sex: 'FEMALE' } });
      const { name, latinName, birthDate } = await prisma.person.findUniqueOrThrow({ where: { id: patientId } });
      const told = { name, latinName, sex: 'FEMALE' as const, birthDate: birthDate?.toISOString().slice(0, 10) ?? '' };
      const belongsTo = async () => {
        await completeProfile(services, patient, { ...told, ...change });
        return true;
      };
      const asking = { ...services, identities: { ...services.identities, belongsTo } };
      const number = await numberOf(patientId, 5_100);
      await expect(verifyIdentity(asking, patient, { patientId, number })).rejects.toMatchObject({
        code: 'CONFLICT',
        userMessageKey: 'conflict',
      });
      expect((await viewVerification(services, patient, { patientId })).verifiedAt).toBeNull();
    },
  );
  it('shows no number outside the demo', async () => {
    const patient = await signedInPatient(services);
    const { personId: patientId } = patient;
    expect((await viewVerification({ ...services, demo: false }, patient, { patientId })).demoNumber).toBeNull();
  });
});
