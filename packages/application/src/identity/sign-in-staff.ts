import { AppError } from '@openward/domain/errors';
import { emailSchema } from '@openward/domain/identity';
import { writeAudit } from '../audit/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { limits, network } from './limits.ts';
import { openSession } from './open-session.ts';
import type { SignedIn, SignInOrigin } from './sign-in-origin.ts';
import { judgeAttempt } from './staff-factor.ts';

export interface SignInStaffInput {
  readonly email: string;
  readonly password: string;
  /** Six digits of the authenticator. */
  readonly code: string;
}

/** Nobody has this id: an unknown account goes the way of a known one. */
const nobodysId = '00000000-0000-0000-0000-000000000000';

const refused = () => new AppError('UNAUTHENTICATED', 'staff sign-in refused', 'sign-in-failed');

/**
 * Signs a staff member in with password and second factor.
 * @throws AppError UNAUTHENTICATED (sign-in-failed), the same for an unknown account, a wrong password, a wrong or used
 *   code and a locked account; TOO_MANY_REQUESTS
 */
export async function signInStaff(
  services: Services,
  input: SignInStaffInput,
  origin: SignInOrigin,
): Promise<SignedIn> {
  await services.rateLimit.consume(`password-address:${network(origin.address)}`, limits.passwordPerAddress);
  const email = emailSchema.safeParse(input.email).data;
  const person = await services.db.prisma.person.findUnique({
    where: { emailIndex: services.vault.index(email ?? 'nobody') },
    select: { id: true, staffLogin: { select: { passwordHash: true } } },
  });
  const login = person?.staffLogin ?? null;
  // A password longer than anybody types would only buy hashing time.
  const passwordIsRight = await services.credentials.verifyPassword(
    login?.passwordHash ?? null,
    input.password.slice(0, 256),
  );
  const personId = login && person ? person.id : null;
  const signedIn = await commit(services, async (tx) => {
    const attempt = { personId: personId ?? nobodysId, code: input.code.trim(), passwordIsRight };
    if ((await judgeAttempt(services, tx, attempt)) && personId) {
      return openSession(tx, { personId, app: 'CONSOLE', origin, secondFactor: true, method: 'password' });
    }
    await writeAudit(tx, null, { action: 'sign-in.refuse', entity: 'sign-in', entityId: personId });
    return null;
  });
  if (!signedIn) throw refused();
  return signedIn;
}
