import { describe, expect, it } from 'vitest';
import {
  afterFailure,
  afterSuccess,
  codeCoolDown,
  codeExpiresAt,
  isLocked,
  isSecondFactorFresh,
  isSessionLive,
  mayTryCode,
  sessionEnding,
  sessionEndsAt,
  type LoginAttempts,
} from './sign-in.rules.ts';

const start = new Date('2026-11-23T08:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

describe('a one-time code', () => {
  const code = { attempts: 0, expiresAt: codeExpiresAt(start), consumedAt: null };
  it('is good for ten minutes', () => {
    expect(mayTryCode(code, after(10 * minute - 1))).toEqual({ ok: true });
    expect(mayTryCode(code, after(10 * minute))).toEqual({ ok: false, reason: 'code-expired' });
  });
  it('takes five guesses', () => {
    expect(mayTryCode({ ...code, attempts: 4 }, start)).toEqual({ ok: true });
    expect(mayTryCode({ ...code, attempts: 5 }, start)).toEqual({ ok: false, reason: 'code-exhausted' });
  });
  it('is used once', () => {
    expect(mayTryCode({ ...code, consumedAt: start }, start)).toEqual({ ok: false, reason: 'code-used' });
  });
  it('is sent again after a minute, and the wait is told in whole seconds', () => {
    expect(codeCoolDown(null, start)).toBe(0);
    expect(codeCoolDown(start, start)).toBe(60);
    expect(codeCoolDown(start, after(59.2))).toBe(1);
    expect(codeCoolDown(start, after(60))).toBe(0);
    expect(codeCoolDown(start, after(3600))).toBe(0);
  });
});

describe('a staff login', () => {
  const fail = (times: number, from: LoginAttempts) =>
    Array.from({ length: times }).reduce<LoginAttempts>((login) => afterFailure(login, start), from);

  it('locks for fifteen minutes at the tenth failure in a row', () => {
    const nine = fail(9, afterSuccess);
    expect(isLocked(nine, start)).toBe(false);
    const ten = fail(1, nine);
    expect(ten).toEqual({ failedAttempts: 10, lockedUntil: after(15 * minute) });
    expect(isLocked(ten, after(15 * minute - 1))).toBe(true);
    expect(isLocked(ten, after(15 * minute))).toBe(false);
  });
  it('failing while locked prolongs nothing', () => {
    const ten = fail(10, afterSuccess);
    expect(afterFailure(ten, after(minute))).toEqual(ten);
  });
  it('starts counting again when the lock has run out', () => {
    expect(afterFailure(fail(10, afterSuccess), after(15 * minute))).toEqual({ failedAttempts: 1, lockedUntil: null });
  });
});

describe('a session', () => {
  const staff = { app: 'CONSOLE', createdAt: start, lastSeenAt: start, revokedAt: null } as const;
  const patient = { ...staff, app: 'PATIENT' } as const;
  it('of staff ends after fifteen idle minutes', () => {
    expect(isSessionLive(staff, after(15 * minute - 1))).toBe(true);
    expect(isSessionLive(staff, after(15 * minute))).toBe(false);
  });
  it('of staff ends after twelve hours however busy', () => {
    const busy = { ...staff, lastSeenAt: after(12 * hour - 1) };
    expect(isSessionLive(busy, after(12 * hour - 1))).toBe(true);
    expect(isSessionLive(busy, after(12 * hour))).toBe(false);
  });
  it('of a patient ends after thirty idle days, ninety in all', () => {
    expect(sessionEndsAt(patient)).toEqual(after(30 * day));
    expect(sessionEndsAt({ ...patient, lastSeenAt: after(80 * day) })).toEqual(after(90 * day));
  });
  it('that was revoked is over at once', () => {
    expect(isSessionLive({ ...staff, revokedAt: start }, start)).toBe(false);
  });
  it('says why it is over', () => {
    const facts = { ...staff, credentials: ['VERIFIED' as const] };
    const revoked = { ...facts, revokedAt: start };
    expect(sessionEnding(facts, start)).toBeNull();
    expect(sessionEnding(facts, after(12 * hour))).toBe('expired');
    expect(sessionEnding(revoked, start)).toBe('signed-out');
    expect(sessionEnding({ ...revoked, credentials: ['EXPIRED', 'SUSPENDED'] }, start)).toBe('suspended');
    expect(sessionEnding({ ...revoked, credentials: ['EXPIRED', 'SUBMITTED'] }, start)).toBe('licence-expired');
    expect(sessionEnding({ ...revoked, credentials: ['EXPIRED', 'SUSPENDED', 'VERIFIED'] }, start)).toBe('signed-out');
    expect(sessionEnding({ ...revoked, credentials: [] }, start)).toBe('signed-out');
    expect(sessionEnding({ ...facts, credentials: ['SUSPENDED'] }, after(12 * hour))).toBe('expired');
  });
});

describe('rule 4: a second factor is fresh for five minutes', () => {
  it('and never without one', () => {
    expect(isSecondFactorFresh(start, after(5 * minute - 1))).toBe(true);
    expect(isSecondFactorFresh(start, after(5 * minute))).toBe(false);
    expect(isSecondFactorFresh(null, start)).toBe(false);
  });
});
