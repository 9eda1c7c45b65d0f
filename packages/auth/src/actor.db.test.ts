import { hashToken, signOutEverywhere } from '@openward/application/identity';
import { issueSocketTicket } from '@openward/application/realtime';
import type { Actor } from '@openward/domain/access';
import { SESSION_LIMITS } from '@openward/domain/identity';
import { createTestDatabase } from '@openward/testing/database';
import { insertInstitution, insertPatient, insertPractice, insertSession, insertStaff } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import {
  actorFromRequest,
  actorFromSocketTicket,
  type Door,
  endingFromRequest,
  livingSessions,
  reloadActor,
} from './index.ts';

const database = await createTestDatabase();
const { prisma, pool } = database;
const services = testServices(database);
const doors = {
  PATIENT: { app: 'PATIENT', publicUrl: 'http://localhost:3000' },
  CONSOLE: { app: 'CONSOLE', publicUrl: 'http://localhost:3001' },
} as const satisfies Record<string, Door>;

let count = 0;
async function staff(facts: Partial<Parameters<typeof insertPractice>[1]> = {}) {
  const login = {
    email: `s${(count += 1)}@example.com`,
    password: 'x',
    totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  };
  const personId = await insertStaff(services, login);
  const institutionId = await insertInstitution(services);
  const practiceRoleId = await insertPractice(services, { personId, role: 'PHARMACIST', institutionId, ...facts });
  return { personId, practiceRoleId, institutionId, ...(await insertSession(services, { personId, app: 'CONSOLE' })) };
}
async function patient() {
  const personId = await insertPatient(services);
  return { personId, ...(await insertSession(services, { personId, app: 'PATIENT' })) };
}
const cookie = (app: Actor['app'], token: string) =>
  new Headers({ cookie: `a=b; openward-${app.toLowerCase()}.session=${token}` });
const ask = (app: Actor['app'], token: string) => actorFromRequest(services, cookie(app, token), doors[app]);
const age = (sessionId: string, sql: string) => pool.query(`UPDATE session SET ${sql} WHERE id = $1`, [sessionId]);

describe('why the session of a request is over', () => {
  const why = (token: string) => endingFromRequest(services, cookie('CONSOLE', token), doors.CONSOLE);

  it('is told to who holds its token, from the rows themselves', async () => {
    const one = await staff();
    expect(await why(one.token)).toBeNull();
    await age(one.sessionId, 'revoked_at = now()');
    expect(await why(one.token)).toBe('signed-out');
    await pool.query(`UPDATE practice_role SET credential = 'SUSPENDED' WHERE id = $1`, [one.practiceRoleId]);
    expect(await why(one.token)).toBe('suspended');
    await pool.query(`UPDATE practice_role SET credential = 'EXPIRED' WHERE id = $1`, [one.practiceRoleId]);
    expect(await why(one.token)).toBe('licence-expired');
  });
  it('a suspended pharmacist whose other role is in force is only signed out', async () => {
    const one = await staff({ credential: 'SUSPENDED' });
    await insertPractice(services, { personId: one.personId, role: 'DISPENSER', institutionId: one.institutionId });
    await age(one.sessionId, 'revoked_at = now()');
    expect(await why(one.token)).toBe('signed-out');
  });
  it('is nothing to who has no session', async () => {
    expect(await why('x')).toBeNull();
    expect(await endingFromRequest(services, new Headers(), doors.CONSOLE)).toBeNull();
  });
});

describe('the actor of a request', () => {
  it('is the person of the session, with the roles in force', async () => {
    const { token, personId, sessionId, practiceRoleId, institutionId } = await staff();
    expect(await ask('CONSOLE', token)).toEqual({
      personId,
      sessionId,
      app: 'CONSOLE',
      locale: 'en',
      practices: [{ practiceRoleId, role: 'PHARMACIST', institutionId, departmentIds: [] }],
      secondFactorAt: null,
    });
  });

  it('is nobody without a cookie, with an empty, a strange or an overlong one', async () => {
    expect(await actorFromRequest(services, new Headers(), doors.PATIENT)).toBeNull();
    for (const token of ['', 'x', '%', 'x'.repeat(5_000)]) expect(await ask('PATIENT', token)).toBeNull();
  });

  it('is nobody in the other app, under whatever cookie name', async () => {
    const [sick, clinician] = [await patient(), await staff()];
    expect(await ask('CONSOLE', sick.token)).toBeNull();
    expect(await ask('PATIENT', clinician.token)).toBeNull();
    expect(await actorFromRequest(services, cookie('PATIENT', sick.token), doors.CONSOLE)).toBeNull();
  });

  it('has no staff role in the patient app, also when the person is staff', async () => {
    const { personId } = await staff();
    await prisma.patientProfile.create({ data: { personId } });
    const { token } = await insertSession(services, { personId, app: 'PATIENT' });
    expect(await ask('PATIENT', token)).toMatchObject({ personId, practices: [] });
  });

  it('reads a cookie bound to the host once the app is reached by https, and no other', async () => {
    const { token, personId } = await patient();
    const door: Door = { app: 'PATIENT', publicUrl: 'https://care.example' };
    expect(await actorFromRequest(services, cookie('PATIENT', token), door)).toBeNull();
    const bound = new Headers({ cookie: `__Host-openward-patient.session=${token}` });
    expect(await actorFromRequest(services, bound, door)).toMatchObject({ personId });
  });

  it('is nobody from the moment the session is revoked', async () => {
    const { token, sessionId } = await patient();
    const actor = await ask('PATIENT', token);
    if (!actor) throw new Error('no actor');
    await signOutEverywhere(services, actor);
    expect(await ask('PATIENT', token)).toBeNull();
    expect(await reloadActor(services, sessionId)).toBeNull();
  });

  it.each(['PATIENT', 'CONSOLE'] as const)(
    'is nobody in the %s app after the idle time, and still there before it',
    async (app) => {
      const { token, sessionId } = app === 'PATIENT' ? await patient() : await staff();
      const { idleSeconds } = SESSION_LIMITS[app];
      await age(
        sessionId,
        `created_at = created_at - interval '40 days', last_seen_at = now() - interval '${idleSeconds - 30} seconds'`,
      );
      expect(await ask(app, token)).not.toBeNull();
      await age(sessionId, `last_seen_at = now() - interval '${idleSeconds + 1} seconds'`);
      expect(await ask(app, token)).toBeNull();
    },
  );

  it('is nobody after the absolute time, however busy', async () => {
    const { token, sessionId } = await staff();
    await age(
      sessionId,
      `created_at = now() - interval '12 hours', expires_at = now() - interval '1 second', last_seen_at = now()`,
    );
    expect(await ask('CONSOLE', token)).toBeNull();
  });

  it('keeps the session awake, with one write a minute at most', async () => {
    const { token, sessionId } = await staff();
    const seen = async () =>
      (await prisma.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt.getTime();
    await age(sessionId, `created_at = now() - interval '1 hour', last_seen_at = now() - interval '50 seconds'`);
    const before = await seen();
    await ask('CONSOLE', token);
    expect(await seen()).toBe(before);
    await age(sessionId, `last_seen_at = now() - interval '70 seconds'`);
    await ask('CONSOLE', token);
    expect(await seen()).toBeGreaterThan(before);
  });
});

describe('a practice counts only while it is in force', () => {
  const practicesOf = async (facts: Parameters<typeof staff>[0]) =>
    (await ask('CONSOLE', (await staff(facts)).token))?.practices;

  it.each(['SUBMITTED', 'EXPIRED', 'REJECTED', 'SUSPENDED'] as const)(
    'not when the credential is %s',
    async (credential) => {
      expect(await practicesOf({ credential })).toEqual([]);
    },
  );
  it('not after the licence ran out, and on its last day at the institution', async () => {
    const days = (offset: number) => new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000);
    expect(await practicesOf({ licenceValidUntil: days(-1) })).toEqual([]);
    expect(await practicesOf({ licenceValidUntil: days(0) })).toHaveLength(1);
  });
  it('not for a clinician without a licence, but for an admin who needs none', async () => {
    expect(
      await practicesOf({ role: 'PLATFORM_ADMIN', institutionId: null, licenceNumber: null, licenceValidUntil: null }),
    ).toHaveLength(1);
  });
  it('and is gone from the very next request after a suspension', async () => {
    const { token, practiceRoleId } = await staff();
    expect((await ask('CONSOLE', token))?.practices).toHaveLength(1);
    await prisma.practiceRole.update({ where: { id: practiceRoleId }, data: { credential: 'SUSPENDED' } });
    expect((await ask('CONSOLE', token))?.practices).toEqual([]);
  });
});

describe('a socket ticket', () => {
  const origin = 'http://localhost:3000';
  async function ticket() {
    const { token, sessionId, personId } = await patient();
    const actor = await ask('PATIENT', token);
    if (!actor) throw new Error('no actor');
    return { ticket: await issueSocketTicket(services, actor, origin), sessionId, personId, actor };
  }

  it('tells who opens the socket, once', async () => {
    const one = await ticket();
    expect(await actorFromSocketTicket(services, one.ticket, origin)).toMatchObject({
      personId: one.personId,
      sessionId: one.sessionId,
    });
    expect(await actorFromSocketTicket(services, one.ticket, origin)).toBeNull();
  });
  it('lets one socket in when several present it at the same moment', async () => {
    const one = await ticket();
    const actors = await Promise.all([1, 2, 3, 4].map(() => actorFromSocketTicket(services, one.ticket, origin)));
    expect(actors.filter(Boolean)).toHaveLength(1);
  });
  it('is refused from another origin, and used up by the attempt', async () => {
    const one = await ticket();
    expect(await actorFromSocketTicket(services, one.ticket, 'https://evil.example')).toBeNull();
    expect(await actorFromSocketTicket(services, one.ticket, origin)).toBeNull();
  });
  it('is refused after a minute', async () => {
    const one = await ticket();
    const { rows } = await pool.query<{ seconds: number }>(
      'SELECT round(extract(epoch FROM expires_at - now()))::int AS seconds FROM socket_ticket WHERE session_id = $1',
      [one.sessionId],
    );
    expect(rows[0]?.seconds).toBe(60);
    // The application may take a ticket and make one, but not change one.
    const row = await prisma.socketTicket.delete({ where: { tokenHash: hashToken(one.ticket) } });
    await prisma.socketTicket.create({ data: { ...row, expiresAt: new Date(Date.now() - 1_000) } });
    expect(await actorFromSocketTicket(services, one.ticket, origin)).toBeNull();
  });
  it('is refused when its session has ended meanwhile', async () => {
    const one = await ticket();
    await signOutEverywhere(services, one.actor);
    expect(await actorFromSocketTicket(services, one.ticket, origin)).toBeNull();
  });
  it('is stored only as a hash', async () => {
    const one = await ticket();
    const { rows } = await pool.query<{ found: string }>(
      'SELECT encode(token_hash, $1) AS found FROM socket_ticket WHERE session_id = $2',
      ['hex', one.sessionId],
    );
    expect(rows[0]?.found).toHaveLength(64);
    expect(await actorFromSocketTicket(services, rows[0]?.found ?? '', origin)).toBeNull();
  });
});

describe('the sweep of living sessions', () => {
  it('names those that still stand, and keeps none awake', async () => {
    const [living, revoked, idle, over] = [await patient(), await patient(), await staff(), await patient()];
    await age(revoked.sessionId, 'revoked_at = now()');
    await age(idle.sessionId, `created_at = now() - interval '1 hour', last_seen_at = now() - interval '16 minutes'`);
    await age(over.sessionId, `created_at = now() - interval '91 days', expires_at = now() - interval '1 day'`);
    await age(living.sessionId, `created_at = now() - interval '1 hour', last_seen_at = now() - interval '10 minutes'`);
    const ids = [living, revoked, idle, over].map(({ sessionId }) => sessionId);
    const before = await prisma.session.findUniqueOrThrow({ where: { id: living.sessionId } });
    expect(await livingSessions(services, ids)).toEqual(new Set([living.sessionId]));
    expect(await prisma.session.findUniqueOrThrow({ where: { id: living.sessionId } })).toEqual(before);
    expect(await livingSessions(services, [])).toEqual(new Set());
  });
});
