import type { Transaction } from '@openward/db';
import { SESSION_LIMITS } from '@openward/domain/identity';
import { writeAudit } from '../audit/index.ts';
import { revokeSessions } from './revoke-sessions.ts';
import type { SignedIn, SignInOrigin } from './sign-in-origin.ts';
import { hashToken, newToken } from './token.ts';

interface NewSession {
  readonly personId: string;
  readonly app: keyof typeof SESSION_LIMITS;
  readonly origin: SignInOrigin;
  /** True when a second factor was given with the sign-in. */
  readonly secondFactor: boolean;
  /** How the person proved who they are, for the audit. */
  readonly method: 'one-time-code' | 'password' | 'demo';
}

/**
 * Starts a session with a token nobody has seen before, and ends the one the browser came with: a token planted in a
 * browser before a sign-in is worth nothing after it.
 */
export async function openSession(tx: Transaction, session: NewSession): Promise<SignedIn> {
  const { personId, app, origin, secondFactor, method } = session;
  const token = newToken();
  const { absoluteSeconds } = SESSION_LIMITS[app];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO session (token_hash, person_id, app, user_agent, expires_at, second_factor_at)
    VALUES (${hashToken(token)}, ${personId}::uuid, ${app}::app, ${origin.userAgent},
      now() + make_interval(secs => ${absoluteSeconds}::int), CASE WHEN ${secondFactor} THEN now() END)
    RETURNING id`;
  const sessionId = rows[0]?.id;
  if (!sessionId) throw new Error('no session was stored');
  if (origin.replaces) await endReplaced(tx, origin.replaces);
  const details = { app, method };
  await writeAudit(
    tx,
    { personId, sessionId },
    { action: 'session.open', entity: 'session', entityId: sessionId, details },
  );
  return { token, sessionId, personId };
}

async function endReplaced(tx: Transaction, tokenHash: Buffer): Promise<void> {
  const replaced = await tx.session.findFirst({
    where: { tokenHash: new Uint8Array(tokenHash), revokedAt: null },
    select: { id: true },
  });
  if (replaced) await revokeSessions(tx, [replaced.id]);
}
