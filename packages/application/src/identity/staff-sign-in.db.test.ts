import { createTestDatabase } from '@openward/testing/database';
import { insertInstitution, insertPractice, insertStaff } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@openward/domain/access';
import { confirmSecondFactor, signInStaff, type SignInOrigin } from './index.ts';

const database = await createTestDatabase();
const { prisma, pool } = database;
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const password = 'correct horse battery staple';
const origin: SignInOrigin = { address: '203.0.113.9', locale: 'en', userAgent: null, replaces: null };
const failed = expect.objectContaining({ code: 'UNAUTHENTICATED', userMessageKey: 'sign-in-failed' });

/** The test's clock: each code of a later step is a new one. */
let clock = new Date('2026-11-23T08:00:10Z');
const services = testServices(database, { now: () => clock });
const nextStep = () => {
  clock = new Date(clock.getTime() + 30_000);
};
const code = () => services.credentials.totpCode(secret, clock);
const wrongCode = () => String((Number(code()) + 500_000) % 1_000_000).padStart(6, '0');

let count = 0;
let email = '';
let personId = '';
beforeEach(async () => {
  email = `staff-${(count += 1)}@example.com`;
  personId = await insertStaff(services, { email, password, totpSecret: secret });
  await insertPractice(services, { personId, role: 'PHARMACIST', institutionId: await insertInstitution(services) });
  nextStep();
  nextStep();
});

const signIn = (input: Partial<{ email: string; password: string; code: string }> = {}) =>
  signInStaff(services, { email, password, code: code(), ...input }, origin);
const sessionOf = (id: string) => prisma.session.findUniqueOrThrow({ where: { id } });
const actorIn = (sessionId: string): Actor => ({
  personId,
  sessionId,
  app: 'CONSOLE',
  locale: 'en',
  practices: [],
  secondFactorAt: null,
});
const login = () => prisma.staffLogin.findUniqueOrThrow({ where: { personId } });
/** Not the ten of the lock: straight into the row, as the lock's own test shows they get there. */
const failBefore = (failures: number) =>
  prisma.staffLogin.update({ where: { personId }, data: { failedAttempts: failures } });

describe('staff sign-in', () => {
  it('takes password and second factor together, and remembers the second factor of this session', async () => {
    const { sessionId } = await signIn();
    expect(await sessionOf(sessionId)).toMatchObject({ personId, app: 'CONSOLE', secondFactorAt: expect.any(Date) });
  });

  it('reads the e-mail address in any case', async () => {
    await expect(signIn({ email: `  ${email.toUpperCase()} ` })).resolves.toMatchObject({ personId });
  });

  it('refuses a code that was used before, for whatever it is used again', async () => {
    const used = code();
    const { sessionId } = await signIn({ code: used });
    await expect(signIn({ code: used })).rejects.toEqual(failed);
    const actor = actorIn(sessionId);
    await expect(confirmSecondFactor(services, actor, used)).rejects.toMatchObject({
      userMessageKey: 'second-factor-wrong',
    });
  });

  it('takes one code once when it is sent several times at the same moment', async () => {
    const one = code();
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => signIn({ code: one })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('refuses an earlier code after a later one, though its time has not run out', async () => {
    const earlier = code();
    nextStep();
    await signIn();
    await expect(signIn({ code: earlier })).rejects.toEqual(failed);
  });

  it('answers an unknown account, a wrong password, a wrong code and a locked account alike', async () => {
    const refusals = [
      await signIn({ email: 'nobody@example.com' }).catch((error: unknown) => error),
      await signIn({ email: 'not an address' }).catch((error: unknown) => error),
      await signIn({ password: 'wrong' }).catch((error: unknown) => error),
      await signIn({ code: wrongCode() }).catch((error: unknown) => error),
    ];
    await prisma.staffLogin.update({ where: { personId }, data: { lockedUntil: new Date(Date.now() + 60_000) } });
    refusals.push(await signIn().catch((error: unknown) => error));
    expect(refusals).toEqual([failed, failed, failed, failed, failed]);
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal) + String(refusal))).size).toBe(1);
  });

  it('takes the same steps for an unknown account, a wrong password and a locked one, so that the time tells nothing', async () => {
    const stepsOf = async (input: Parameters<typeof signIn>[0]) => {
      const steps: string[] = [];
      const watched = database.prisma.$extends({
        query: {
          $allOperations: ({ model, operation, args, query }) => {
            steps.push(`${model ?? ''}.${operation}`);
            return query(args);
          },
        },
      });
      const credentials = {
        ...services.credentials,
        verifyPassword: (hash: string | null, typed: string) => {
          steps.push('password');
          return services.credentials.verifyPassword(hash, typed);
        },
        verifyTotp: (...given: Parameters<typeof services.credentials.verifyTotp>) => {
          steps.push('totp');
          return services.credentials.verifyTotp(...given);
        },
      };
      // The extended client only adds the watching.
      const db = { ...services.db, prisma: watched as unknown as typeof database.prisma };
      await expect(
        signInStaff({ ...services, db, credentials }, { email, password, code: wrongCode(), ...input }, origin),
      ).rejects.toEqual(failed);
      return steps;
    };
    const steps = await stepsOf({ email: 'nobody@example.com' });
    expect(steps).toContain('password');
    expect(steps).toContain('totp');
    expect(await stepsOf({ password: 'wrong' })).toEqual(steps);
    expect(await stepsOf({ email: 'not an address' })).toEqual(steps);
    await prisma.staffLogin.update({ where: { personId }, data: { lockedUntil: new Date(Date.now() + 60_000) } });
    expect(await stepsOf({ code: code() })).toEqual(steps);
  });

  it('locks after ten failures in a row, and then refuses what is right', async () => {
    for (let failure = 0; failure < 10; failure += 1)
      await expect(signIn({ password: 'wrong' })).rejects.toEqual(failed);
    expect((await login()).lockedUntil).toBeInstanceOf(Date);
    await expect(signIn()).rejects.toEqual(failed);
  });

  it('does not lock at nine, and forgets them after a success', async () => {
    await failBefore(8);
    await expect(signIn({ code: wrongCode() })).rejects.toEqual(failed);
    expect(await login()).toMatchObject({ failedAttempts: 9, lockedUntil: null });
    await signIn();
    expect(await login()).toMatchObject({ failedAttempts: 0, lockedUntil: null });
  });

  it('counts failures that come at the same moment one by one', async () => {
    await Promise.allSettled(Array.from({ length: 10 }, () => signIn({ password: 'wrong' })));
    expect((await login()).lockedUntil).toBeInstanceOf(Date);
  });

  it('lets in again when the fifteen minutes are over, by the clock of the database', async () => {
    await failBefore(9);
    await expect(signIn({ password: 'wrong' })).rejects.toEqual(failed);
    const { rows } = await pool.query<{ minutes: number }>(
      'SELECT round(extract(epoch FROM locked_until - now()) / 60)::int AS minutes FROM staff_login WHERE person_id = $1',
      [personId],
    );
    expect(rows[0]?.minutes).toBe(15);
    await pool.query(`UPDATE staff_login SET locked_until = now() - interval '1 second' WHERE person_id = $1`, [
      personId,
    ]);
    await expect(signIn()).resolves.toMatchObject({ personId });
  });

  it('does not let a locked login be guessed at: a failure then changes nothing', async () => {
    await failBefore(9);
    await expect(signIn({ password: 'wrong' })).rejects.toEqual(failed);
    const locked = await login();
    await expect(signIn({ password: 'wrong' })).rejects.toEqual(failed);
    expect(await login()).toEqual(locked);
  });

  it('counts wrong second factors of a signed-in person too', async () => {
    const { sessionId } = await signIn();
    const actor = actorIn(sessionId);
    await failBefore(9);
    nextStep();
    await expect(confirmSecondFactor(services, actor, wrongCode())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(confirmSecondFactor(services, actor, code())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('renews the second factor of the session with a fresh code', async () => {
    const { sessionId } = await signIn();
    await pool.query(`UPDATE session SET second_factor_at = now() - interval '1 hour' WHERE id = $1`, [sessionId]);
    const actor = actorIn(sessionId);
    nextStep();
    await confirmSecondFactor(services, actor, code());
    expect(Number((await sessionOf(sessionId)).secondFactorAt)).toBeGreaterThan(Date.now() - 600_000);
  });

  it('writes refusals into the audit without the address that was tried', async () => {
    await signIn({ email: 'nobody-at-all@example.com' }).catch(() => {});
    await signIn({ password: 'wrong' }).catch(() => {});
    const events = await prisma.auditEvent.findMany({
      where: { action: 'sign-in.refuse' },
      orderBy: { id: 'desc' },
      take: 2,
    });
    expect(events.map(({ entityId, actorId }) => ({ entityId, actorId }))).toEqual([
      { entityId: personId, actorId: null },
      { entityId: null, actorId: null },
    ]);
    expect(JSON.stringify(events.map(({ details }) => details))).not.toContain('example.com');
  });
});
