import type { CredentialState } from '../institution/index.ts';
import { allowed, refused, type Verdict } from '../machine/index.ts';

const minutes = 60;
const hours = 60 * minutes;
const days = 24 * hours;

/** A one-time code: six digits, each usable once. Source: NIST SP 800-63B, out-of-band authenticators: at most ten minutes, guesses limited. */
export const SIGN_IN_CODE = {
  digits: 6,
  validSeconds: 10 * minutes,
  maxAttempts: 5,
  /** Before another code is sent to the same contact. */
  coolDownSeconds: 60,
} as const;

/** A staff password: locked after this many failures in a row, for this long. */
export const STAFF_LOCK = { afterFailures: 10, seconds: 15 * minutes } as const;

/** A code as stored. */
export interface IssuedCode {
  /** Wrong guesses so far. */
  readonly attempts: number;
  readonly expiresAt: Date;
  readonly consumedAt: Date | null;
}

const secondsAfter = (instant: Date, seconds: number) => new Date(instant.getTime() + seconds * 1000);

/** Until when a code sent at `sentAt` is good. */
export function codeExpiresAt(sentAt: Date): Date {
  return secondsAfter(sentAt, SIGN_IN_CODE.validSeconds);
}

/**
 * Whether a code may still be compared at all. Whoever asks is told only that it did not work: the reason is for the log.
 * @returns `code-used`, `code-expired` or `code-exhausted`
 */
export function mayTryCode(code: IssuedCode, now: Date): Verdict<'code-used' | 'code-expired' | 'code-exhausted'> {
  if (code.consumedAt) return refused('code-used');
  if (now >= code.expiresAt) return refused('code-expired');
  return code.attempts >= SIGN_IN_CODE.maxAttempts ? refused('code-exhausted') : allowed;
}

/**
 * How long until another code may be sent to a contact.
 * @param lastSentAt null when none was sent
 * @returns whole seconds, 0 when it may be sent now
 */
export function codeCoolDown(lastSentAt: Date | null, now: Date): number {
  if (!lastSentAt) return 0;
  const passed = (now.getTime() - lastSentAt.getTime()) / 1000;
  return Math.max(0, Math.ceil(SIGN_IN_CODE.coolDownSeconds - passed));
}

/** What the login row counts. */
export interface LoginAttempts {
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
}

/** True while a staff login is locked: even the right password is refused then. */
export function isLocked({ lockedUntil }: LoginAttempts, now: Date): boolean {
  return lockedUntil !== null && now < lockedUntil;
}

/** The login row after one more failure: the tenth locks it; once a lock has run out, counting starts again. */
export function afterFailure(login: LoginAttempts, now: Date): LoginAttempts {
  if (isLocked(login, now)) return login;
  const failedAttempts = (login.lockedUntil ? 0 : login.failedAttempts) + 1;
  const isLast = failedAttempts >= STAFF_LOCK.afterFailures;
  return { failedAttempts, lockedUntil: isLast ? secondsAfter(now, STAFF_LOCK.seconds) : null };
}

/** The login row after success. */
export const afterSuccess: LoginAttempts = { failedAttempts: 0, lockedUntil: null };

/** How long sessions live: seconds without use, and seconds in all. */
export const SESSION_LIMITS = {
  PATIENT: { idleSeconds: 30 * days, absoluteSeconds: 90 * days },
  CONSOLE: { idleSeconds: 15 * minutes, absoluteSeconds: 12 * hours },
} as const;

/** How long a second factor counts as fresh, seconds: starting duty, signing, exporting and refunding need one. */
export const FRESH_SECOND_FACTOR_SECONDS = 5 * minutes;

/** A session as stored. */
export interface SessionFacts {
  readonly app: keyof typeof SESSION_LIMITS;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly revokedAt: Date | null;
}

/** The instant at which a session ends if nobody uses it again. */
export function sessionEndsAt({ app, createdAt, lastSeenAt }: Omit<SessionFacts, 'revokedAt'>): Date {
  const { idleSeconds, absoluteSeconds } = SESSION_LIMITS[app];
  const idle = secondsAfter(lastSeenAt, idleSeconds);
  const absolute = secondsAfter(createdAt, absoluteSeconds);
  return idle < absolute ? idle : absolute;
}

/** True while a session is neither revoked nor over. */
export function isSessionLive(session: SessionFacts, now: Date): boolean {
  return session.revokedAt === null && now < sessionEndsAt(session);
}

/** Why a session is over, as the person reads it. */
export const sessionEndings = ['signed-out', 'suspended', 'licence-expired', 'expired'] as const;
export type SessionEnding = (typeof sessionEndings)[number];

/**
 * Why a session is over; null while it lives. A suspended or run-out credential ended it only if no other is in force.
 * @param credentials of all practice roles of the person, as they are now
 */
export function sessionEnding(
  { credentials, ...session }: SessionFacts & { readonly credentials: readonly CredentialState[] },
  now: Date,
): SessionEnding | null {
  if (isSessionLive(session, now)) return null;
  if (session.revokedAt === null) return 'expired';
  if (credentials.includes('VERIFIED')) return 'signed-out';
  if (credentials.includes('SUSPENDED')) return 'suspended';
  return credentials.includes('EXPIRED') ? 'licence-expired' : 'signed-out';
}

/** True within five minutes of a second factor. Source: rule 4 (nobody stands in). */
export function isSecondFactorFresh(secondFactorAt: Date | null, now: Date): boolean {
  if (!secondFactorAt) return false;
  return now < secondsAfter(secondFactorAt, FRESH_SECOND_FACTOR_SECONDS);
}
