import type { Actor } from '@openward/domain/access';
import { createTestDatabase } from '@openward/testing/database';
import { insertInstitution, insertPatient, insertPractice, insertSession, insertStaff } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import {
  completeProfile,
  demoCode,
  demoInbox,
  demoPeople,
  forgetExpired,
  patientMe,
  setLocale,
  signInDemo,
  type SignInOrigin,
  signOutEverywhere,
  staffMe,
} from './index.ts';

const database = await createTestDatabase();
const { prisma, pool } = database;
const services = testServices(database);
const demo: typeof services = { ...services, demo: true };
const origin: SignInOrigin = { address: '203.0.113.9', locale: 'en', userAgent: null, replaces: null };
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const demoOnly = expect.objectContaining({ code: 'FORBIDDEN', userMessageKey: 'demo-only' });

async function patient(who: Parameters<typeof insertPatient>[1] = {}): Promise<Actor> {
  const personId = await insertPatient(services, who);
  const { sessionId } = await insertSession(services, { personId, app: 'PATIENT' });
  return { personId, sessionId, app: 'PATIENT', locale: 'en', practices: [], secondFactorAt: null };
}
let staffCount = 0;
async function pharmacist(who: Parameters<typeof insertStaff>[2] = {}): Promise<Actor> {
  const email = `p${(staffCount += 1)}@example.com`;
  const personId = await insertStaff(services, { email, password: 'x', totpSecret: secret }, who);
  const institutionId = await insertInstitution(services);
  const practiceRoleId = await insertPractice(services, { personId, role: 'PHARMACIST', institutionId });
  const { sessionId } = await insertSession(services, { personId, app: 'CONSOLE' });
  const practice = { practiceRoleId, role: 'PHARMACIST', institutionId, departmentIds: [] } as const;
  return { personId, sessionId, app: 'CONSOLE', locale: 'en', practices: [practice], secondFactorAt: null };
}

describe('the demo door', () => {
  it('is refused outside demo mode, whoever is named', async () => {
    const { personId } = await patient({ isDemo: true });
    await expect(signInDemo(services, { personId, app: 'PATIENT' }, origin)).rejects.toEqual(demoOnly);
    await expect(demoPeople(services, 'PATIENT')).rejects.toEqual(demoOnly);
    await expect(demoInbox(services)).rejects.toEqual(demoOnly);
    await expect(demoCode(services, await pharmacist({ isDemo: true }))).rejects.toEqual(demoOnly);
  });

  it('lets nobody be a real person, and answers for one as for nobody', async () => {
    const real = await patient();
    for (const personId of [real.personId, '0190a1b2-0000-7000-8000-000000000001', 'not-an-id', '']) {
      await expect(signInDemo(demo, { personId, app: 'PATIENT' }, origin)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(demoCode(demo, await pharmacist())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('opens each app only for its own people', async () => {
    const [sick, staff] = [await patient({ isDemo: true }), await pharmacist({ isDemo: true })];
    await expect(signInDemo(demo, { personId: sick.personId, app: 'CONSOLE' }, origin)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(signInDemo(demo, { personId: staff.personId, app: 'PATIENT' }, origin)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(signInDemo(demo, { personId: sick.personId, app: 'PATIENT' }, origin)).resolves.toMatchObject({
      personId: sick.personId,
    });
    const { sessionId } = await signInDemo(demo, { personId: staff.personId, app: 'CONSOLE' }, origin);
    expect(await prisma.session.findUnique({ where: { id: sessionId } })).toMatchObject({
      secondFactorAt: expect.any(Date),
    });
  });

  it('lists people of the demo alone, without contacts, and children under their guardians only', async () => {
    const guardian = await patient({ isDemo: true, name: '林晓' });
    const child = await patient({ isDemo: true, name: '林小' });
    const real = await patient({ name: '真实' });
    await prisma.guardianLink.create({
      data: { guardianId: guardian.personId, wardId: child.personId, relation: 'mother' },
    });
    const ids = (await demoPeople(demo, 'PATIENT')).map(({ personId }) => personId);
    expect(ids).toContain(guardian.personId);
    expect(ids).not.toContain(child.personId);
    expect(ids).not.toContain(real.personId);
    const staff = await pharmacist({ isDemo: true });
    expect(await demoPeople(demo, 'CONSOLE')).toContainEqual(
      expect.objectContaining({ personId: staff.personId, role: 'PHARMACIST' }),
    );
  });

  it('shows a code that is accepted, also right after one was used', async () => {
    const staff = await pharmacist({ isDemo: true });
    const { code } = await demoCode(demo, staff);
    const step = services.credentials.verifyTotp(secret, code, new Date());
    expect(step).not.toBeNull();
    await prisma.staffLogin.update({ where: { personId: staff.personId }, data: { totpLastStep: BigInt(step ?? 0) } });
    const next = await demoCode(demo, staff);
    expect(services.credentials.verifyTotp(secret, next.code, new Date())).toBeGreaterThan(step ?? 0);
  });
});

describe('one’s own account', () => {
  it('shows a patient their profile with the contact masked, and whom they act for', async () => {
    const me = await patient();
    const ward = await patient({ name: '周小', latinName: 'Zhou Xiao' });
    await prisma.guardianLink.create({ data: { guardianId: me.personId, wardId: ward.personId, relation: 'mother' } });
    const sealed = services.vault.seal('+8613800138000', me.personId, 'person.phone');
    await prisma.person.update({
      where: { id: me.personId },
      data: { phoneSealed: sealed, phoneIndex: services.vault.index('+8613800138000') },
    });
    expect(await patientMe(services, me)).toMatchObject({
      name: '周宁',
      contactMasked: '+86 138 **** 8000',
      profileComplete: true,
      family: [{ personId: ward.personId, relation: 'mother' }],
      sessions: 1,
    });
  });

  it('completes a profile, and refuses a birth date nobody has', async () => {
    const me = await patient({ birthDate: null });
    const input = { name: '陈丽', latinName: '', sex: 'FEMALE', birthDate: '1988-02-29' } as const;
    expect((await patientMe(services, me)).profileComplete).toBe(false);
    expect(await completeProfile(services, me, input)).toMatchObject({ name: '陈丽', profileComplete: true });
    for (const birthDate of ['2999-01-01', '1800-01-01']) {
      await expect(completeProfile(services, me, { ...input, birthDate })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    }
  });

  it('keeps name and birth date once the identity was verified', async () => {
    const me = await patient();
    await prisma.patientProfile.update({
      where: { personId: me.personId },
      data: {
        identityVerifiedAt: new Date(),
        identitySealed: services.vault.seal('x', me.personId, 'patient_profile.identity'),
        identityIndex: services.vault.index(me.personId),
      },
    });
    const input = { name: '别人', latinName: '', sex: 'MALE', birthDate: '1988-02-28' } as const;
    await expect(completeProfile(services, me, input)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await patientMe(services, me)).name).toBe('周宁');
  });

  it('shows staff the roles in force and what these may do', async () => {
    const me = await pharmacist();
    const seen = await staffMe(services, me);
    expect(seen).toMatchObject({
      roles: [{ role: 'PHARMACIST', licenceNumber: expect.any(String) }],
      secondFactorFresh: false,
    });
    expect(seen.permissions).toContain('queue.take');
    expect(seen.permissions).not.toContain('clinician.suspend');
  });

  it('is nobody else’s: patient and staff views refuse the other app', async () => {
    await expect(patientMe(services, await pharmacist())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(staffMe(services, await patient())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is shown to staff without a role in force too, who may end sessions and nothing else', async () => {
    const { roles, permissions } = await staffMe(services, { ...(await pharmacist()), practices: [] });
    expect(roles).toEqual([]);
    expect(permissions.toSorted()).toEqual(
      ['demo.use', 'home.read', 'session.own', 'sign-in.request', 'socket.open', 'staff.own'].toSorted(),
    );
  });

  it('remembers the language', async () => {
    const me = await patient();
    await setLocale(services, me, { locale: 'zh-CN' });
    expect(await prisma.person.findUnique({ where: { id: me.personId } })).toMatchObject({ locale: 'zh-CN' });
  });

  it('signs out everywhere: every session of the person ends and its sockets are told, nobody else’s', async () => {
    const me = await patient();
    const other = await patient();
    const second = await insertSession(services, { personId: me.personId, app: 'CONSOLE' });
    expect(await signOutEverywhere(services, me)).toEqual({ ended: 2 });
    const open = await prisma.session.findMany({
      where: { revokedAt: null, personId: { in: [me.personId, other.personId] } },
    });
    expect(open.map(({ id }) => id)).toEqual([other.sessionId]);
    const told = await prisma.outboxEvent.findMany({ where: { topic: 'live.disconnect' } });
    const rooms = told.map(({ payload }) => JSON.stringify(payload));
    expect(rooms.some((payload) => payload.includes(me.sessionId) && payload.includes(second.sessionId))).toBe(true);
    expect(rooms.some((payload) => payload.includes(other.sessionId))).toBe(false);
  });

  it('forgets codes, tickets, counters and sessions that say nothing any more, and nothing else', async () => {
    const me = await patient();
    const old = await patient();
    await pool.query(
      `UPDATE session SET created_at = now() - interval '200 days', last_seen_at = now() - interval '199 days', expires_at = now() - interval '100 days' WHERE id = $1`,
      [old.sessionId],
    );
    await pool.query(`INSERT INTO rate_limit (key, points, expire) VALUES ('old', 1, 1), ('new', 1, 99999999999999)`);
    expect(await forgetExpired(services)).toBeGreaterThanOrEqual(2);
    expect(
      await prisma.session.findMany({ where: { id: { in: [me.sessionId, old.sessionId] } }, select: { id: true } }),
    ).toEqual([{ id: me.sessionId }]);
    expect((await prisma.rateLimit.findMany()).map(({ key }) => key)).toEqual(['new']);
  });
});
