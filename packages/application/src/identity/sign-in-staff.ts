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

/** Argon2id of a random text with the parameters of every stored hash: unknown accounts cost the same time. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

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
  const hash = person?.staffLogin?.passwordHash ?? nobodysHash;
  // A password longer than anybody types would only buy hashing time.
  const passwordIsRight = await services.credentials.verifyPassword(hash, input.password.slice(0, 256));
  const personId = person?.staffLogin ? person.id : null;
  const signedIn = await commit(services, async (tx) => {
    if (personId && (await judgeAttempt(services, tx, { personId, code: input.code.trim(), passwordIsRight }))) {
      return openSession(tx, { personId, app: 'CONSOLE', origin, secondFactor: true, method: 'password' });
    }
    await writeAudit(tx, null, { action: 'sign-in.refuse', entity: 'sign-in', entityId: personId });
    return null;
  });
  if (!signedIn) throw refused();
  return signedIn;
}
