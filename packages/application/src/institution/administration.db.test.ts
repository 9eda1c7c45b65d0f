import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@openward/testing/database';
import { intakeOf, openClinic, signedInPatient, signedInStaff } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { signInStaff } from '../identity/index.ts';
import { joinQueue } from '../waiting-room/index.ts';
import {
  createClinician,
  createService,
  decideCredential,
  listAdministeredServices,
  listPlaces,
  resetSignIn,
  updateClinician,
  updateService,
  viewClinician,
} from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;

const facts = {
  title: 'pharmacist',
  licenceNumber: 'x',
  licenceValidUntil: '2099-01-01',
  practisingSince: '2010-01-01',
  languages: ['zh-CN' as const],
  paediatricScope: false,
  capacity: 5,
  institutionConsent: true,
  practiceRegistered: true,
  departmentIds: [] as string[],
};

async function office() {
  const clinic = await openClinic(services);
  const { institutionId } = clinic;
  const bare = { institutionId, licenceNumber: null, licenceValidUntil: null };
  const admin = (await signedInStaff(services, { ...bare, role: 'INSTITUTION_ADMIN' })).actor;
  const platform = (await signedInStaff(services, { role: 'PLATFORM_ADMIN' })).actor;
  const fresh = { secondFactorAt: services.now() };
  return { clinic, institutionId, admin: { ...admin, ...fresh }, platform: { ...platform, ...fresh } };
}

const somebody = (institutionId: string) => ({
  ...facts,
  licenceNumber: randomUUID(),
  key: randomUUID(),
  institutionId,
  role: 'PHARMACIST' as const,
  name: '韩雪',
  latinName: 'Han Xue',
  email: `${randomUUID()}@example.org`,
});

describe('somebody new', () => {
  it('is submitted by the institution, verified by the platform, and signs in with what was handed over once', async () => {
    const { institutionId, admin, platform } = await office();
    const input = somebody(institutionId);
    const { practiceRoleId, handover } = await createClinician(services, admin, input);
    expect(handover?.totpUrl).toMatch(/^otpauth:\/\/totp\//);
    expect(await createClinician(services, admin, input)).toEqual({ practiceRoleId, handover: null });
    const [{ credential } = { credential: null }] = await prisma.practiceRole.findMany({
      where: { id: practiceRoleId },
    });
    expect(credential).toBe('SUBMITTED');
    await expect(
      decideCredential(services, admin, { practiceRoleId, decision: 'verify', reason: '' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await decideCredential(services, platform, { practiceRoleId, decision: 'verify', reason: '' })).toEqual({
      credential: 'VERIFIED',
    });
    const code = services.credentials.totpCode(handover?.totpSecret ?? '', services.now());
    const origin = { userAgent: 'test', address: '127.0.0.1', locale: 'en' as const, replaces: null };
    const signedIn = await signInStaff(
      services,
      { email: input.email, password: handover?.password ?? '', code },
      origin,
    );
    expect(signedIn.personId).toBe(
      (await prisma.practiceRole.findUniqueOrThrow({ where: { id: practiceRoleId } })).personId,
    );
  });
  it('who is known by the email gets a further role and keeps the way in', async () => {
    const { institutionId, admin } = await office();
    const input = somebody(institutionId);
    const first = await createClinician(services, admin, input);
    const again = { ...input, key: randomUUID(), licenceNumber: randomUUID() };
    const second = await createClinician(services, admin, { ...again, role: 'NUTRITIONIST' });
    expect(second.handover).toBeNull();
    const roles = await prisma.practiceRole.findMany({
      where: { id: { in: [first.practiceRoleId, second.practiceRoleId] } },
    });
    expect(new Set(roles.map(({ personId }) => personId)).size).toBe(1);
    await expect(
      createClinician(services, admin, { ...again, key: randomUUID(), licenceNumber: randomUUID() }),
    ).rejects.toMatchObject({ userMessageKey: 'role-held' });
  });
  it.each([
    [{ licenceValidUntil: '2020-01-01' }, 'BAD_INPUT', 'licence-expired'],
    [{ licenceNumber: ' ' }, 'BAD_INPUT', 'bad-input'],
    [{ role: 'INSTITUTION_ADMIN' as const }, 'FORBIDDEN', 'forbidden'],
    [{ departmentIds: [randomUUID()] }, 'NOT_FOUND', 'not-found'],
    [{ institutionId: randomUUID() }, 'NOT_FOUND', 'not-found'],
  ])('%o is refused and nothing is left behind', async (change, code, userMessageKey) => {
    const { institutionId, admin } = await office();
    const input = { ...somebody(institutionId), ...change };
    await expect(createClinician(services, admin, input)).rejects.toMatchObject({ code, userMessageKey });
    expect(
      await prisma.person.count({ where: { emailIndex: new Uint8Array(services.vault.index(input.email)) } }),
    ).toBe(0);
  });
  it('needs a fresh second factor, and a licence number is one person’s', async () => {
    const { institutionId, admin } = await office();
    const stale = { ...admin, secondFactorAt: null };
    await expect(createClinician(services, stale, somebody(institutionId))).rejects.toMatchObject({
      code: 'SECOND_FACTOR_REQUIRED',
    });
    const input = somebody(institutionId);
    await createClinician(services, admin, input);
    await expect(
      createClinician(services, admin, { ...somebody(institutionId), licenceNumber: input.licenceNumber }),
    ).rejects.toMatchObject({ userMessageKey: 'licence-taken' });
  });
});

describe('rule 3: a credential', () => {
  it.each([
    [{ institutionConsent: false }, 'institution-consent-missing'],
    [{ practiceRegistered: false }, 'practice-not-registered'],
  ])('with %o is not verified, and the file says why', async (change, reason) => {
    const { institutionId, admin, platform } = await office();
    const { practiceRoleId } = await createClinician(services, admin, { ...somebody(institutionId), ...change });
    expect((await viewClinician(services, platform, { practiceRoleId })).verifyRefusal).toBe(reason);
    await expect(
      decideCredential(services, platform, { practiceRoleId, decision: 'verify', reason: '' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN', details: { reason } });
  });
  it('refused with a reason, corrected and submitted again, is verified', async () => {
    const { institutionId, admin, platform } = await office();
    const { key: _, institutionId: __, role, name, latinName, email, ...rest } = somebody(institutionId);
    const created = await createClinician(services, admin, {
      ...rest,
      key: randomUUID(),
      institutionId,
      role,
      name,
      latinName,
      email,
    });
    const { practiceRoleId } = created;
    await expect(
      decideCredential(services, platform, { practiceRoleId, decision: 'reject', reason: '' }),
    ).rejects.toMatchObject({ userMessageKey: 'reason-required' });
    await decideCredential(services, platform, { practiceRoleId, decision: 'reject', reason: 'scan unreadable' });
    expect(await updateClinician(services, admin, { ...rest, practiceRoleId })).toEqual({ credential: 'SUBMITTED' });
    await decideCredential(services, platform, { practiceRoleId, decision: 'verify', reason: '' });
    expect(await updateClinician(services, admin, { ...rest, practiceRoleId, capacity: 9 })).toEqual({
      credential: 'VERIFIED',
    });
    expect((await viewClinician(services, admin, { practiceRoleId })).capacity).toBe(9);
  });
  it('of another institution is nobody’s to see, change or reset', async () => {
    const one = await office();
    const other = await office();
    const { practiceRoleId } = await createClinician(services, one.admin, somebody(one.institutionId));
    const foreign = { code: 'NOT_FOUND' };
    await expect(viewClinician(services, other.admin, { practiceRoleId })).rejects.toMatchObject(foreign);
    await expect(updateClinician(services, other.admin, { ...facts, practiceRoleId })).rejects.toMatchObject(foreign);
    await expect(resetSignIn(services, other.admin, { practiceRoleId })).rejects.toMatchObject(foreign);
  });
  it('a new way in ends every session and the old password', async () => {
    const { institutionId, admin } = await office();
    const input = somebody(institutionId);
    const { practiceRoleId, handover } = await createClinician(services, admin, input);
    const login = await resetSignIn(services, admin, { practiceRoleId });
    expect(login.password).not.toBe(handover?.password);
    const code = services.credentials.totpCode(login.totpSecret, services.now());
    const origin = { userAgent: 'test', address: '127.0.0.1', locale: 'en' as const, replaces: null };
    await expect(
      signInStaff(services, { email: input.email, password: handover?.password ?? '', code }, origin),
    ).rejects.toMatchObject({ userMessageKey: 'sign-in-failed' });
  });
});

describe('account takeover: a role given unasked', () => {
  const emailOf = async (personId: string) => {
    const email = `${randomUUID()}@example.org`;
    const emailSealed = new Uint8Array(services.vault.seal(email, personId, 'person.email'));
    const emailIndex = new Uint8Array(services.vault.index(email));
    await prisma.person.update({ where: { id: personId }, data: { emailSealed, emailIndex } });
    return email;
  };
  const invited = async (personId: string) => {
    const { institutionId, admin, platform } = await office();
    const input = { ...somebody(institutionId), email: await emailOf(personId) };
    return { ...(await createClinician(services, admin, input)), admin, platform };
  };
  it.each(['PLATFORM_ADMIN', 'DOCTOR', 'INSTITUTION_ADMIN'] as const)(
    'to a %s of elsewhere hands over no way in and resets none; the platform may',
    async (role) => {
      const elsewhere = role === 'PLATFORM_ADMIN' ? {} : { institutionId: (await office()).institutionId };
      const { actor: known } = await signedInStaff(services, { role, ...elsewhere });
      const { practiceRoleId, handover, admin, platform } = await invited(known.personId);
      expect(handover).toBeNull();
      await expect(resetSignIn(services, admin, { practiceRoleId })).rejects.toMatchObject({
        code: 'FORBIDDEN',
        userMessageKey: 'works-elsewhere',
      });
      expect(await prisma.session.count({ where: { id: known.sessionId, revokedAt: null } })).toBe(1);
      expect((await resetSignIn(services, platform, { practiceRoleId })).password).not.toBe('');
    },
  );
});

describe('services and prices', () => {
  const terms = {
    nameEn: 'Ask',
    nameZh: '问',
    priceMinor: 0,
    targetSeconds: 300,
    maxWaitSeconds: 3_600,
    isOpen: true,
  };
  it('change for who comes next; a closed service takes nobody', async () => {
    const { clinic, admin } = await office();
    const { serviceId } = clinic;
    await updateService(services, admin, { ...terms, serviceId, isOpen: false });
    const patient = await signedInPatient(services);
    await expect(joinQueue(services, patient, intakeOf(clinic, patient.personId))).rejects.toMatchObject({
      userMessageKey: 'service-closed',
    });
    await updateService(services, admin, { ...terms, serviceId, priceMinor: 500 });
    await expect(joinQueue(services, patient, intakeOf(clinic, patient.personId))).rejects.toMatchObject({
      userMessageKey: 'price-changed',
    });
    const { rows } = await listAdministeredServices(services, admin);
    expect(rows.find(({ id }) => id === serviceId)).toMatchObject({ priceMinor: 500, isOpen: true });
    const { rows: written } = await pool.query<{ details: object }>(
      `SELECT details FROM audit_event WHERE action = 'service.update' AND entity_id = $1 ORDER BY id`,
      [serviceId],
    );
    expect(written.map(({ details }) => details)).toMatchObject([{ isOpen: false }, { priceMinor: 500, isOpen: true }]);
  });
  it('are opened once per key, in an institution of one’s own', async () => {
    const { institutionId, admin } = await office();
    const input = {
      ...terms,
      key: randomUUID(),
      institutionId,
      departmentId: null,
      role: 'DOCTOR' as const,
      ticketPrefix: 'Q',
    };
    const first = await createService(services, admin, input);
    expect(await createService(services, admin, input)).toEqual(first);
    const other = await office();
    await expect(createService(services, other.admin, { ...input, key: randomUUID() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(updateService(services, other.admin, { ...terms, ...first })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
  it('never promise a wait shorter than their target', async () => {
    const { clinic, admin } = await office();
    await expect(
      updateService(services, admin, { ...terms, serviceId: clinic.serviceId, maxWaitSeconds: 299 }),
    ).rejects.toMatchObject({ userMessageKey: 'wait-below-target', details: { field: 'maxWaitSeconds' } });
  });
  it('places are the own ones; the platform appoints admins', async () => {
    const { institutionId, admin, platform } = await office();
    const own = await listPlaces(services, admin);
    expect(own.institutions.map(({ id }) => id)).toEqual([institutionId]);
    expect(own.roles).not.toContain('INSTITUTION_ADMIN');
    expect((await listPlaces(services, platform)).roles).toContain('INSTITUTION_ADMIN');
  });
});
