import type { Transaction } from '@openward/db';
import { AppError } from '@openward/domain/errors';
import { mayTryCode } from '@openward/domain/identity';
import { writeAudit } from '../audit/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { hashCode, isSameHash } from './code-hash.ts';
import { databaseNow } from '../clock/index.ts';
import { limits, network } from './limits.ts';
import { openSession } from './open-session.ts';
import { patientBehind } from './patient-behind.ts';
import { readContact } from './read-contact.ts';
import type { SignedIn, SignInOrigin } from './sign-in-origin.ts';

export interface RedeemCodeInput {
  readonly contact: string;
  readonly code: string;
}

const wrong = () => new AppError('UNAUTHENTICATED', 'one-time code refused', 'code-wrong');

/**
 * Signs a patient in with the code of the latest message to a contact. Who signs in for the first time is registered.
 * @throws AppError UNAUTHENTICATED (code-wrong) for a code that is wrong, used, expired, replaced or guessed at too often;
 *   BAD_INPUT (contact-invalid); TOO_MANY_REQUESTS
 */
export async function redeemCode(services: Services, input: RedeemCodeInput, origin: SignInOrigin): Promise<SignedIn> {
  const contact = readContact(input.contact);
  const index = services.vault.index(contact.value);
  await services.rateLimit.consume(`redeem-address:${network(origin.address)}`, limits.redeemPerAddress);
  await services.rateLimit.consume(`redeem-contact:${index.toString('hex')}`, limits.redeemPerContact);
  // A wrong guess has to be counted, so the transaction commits either way and the refusal is thrown after it.
  const signedIn = await commit(services, async (tx) => {
    if (!(await takeCode(services, tx, { index, code: input.code.trim() }))) return null;
    const { personId, isNew } = await patientBehind(services, tx, { contact, index, locale: origin.locale });
    const opened = await openSession(tx, {
      personId,
      app: 'PATIENT',
      origin,
      secondFactor: false,
      method: 'one-time-code',
    });
    const registered = {
      action: 'patient.register',
      entity: 'patient',
      entityId: personId,
      patientId: personId,
    } as const;
    if (isNew) await writeAudit(tx, opened, { ...registered, details: { kind: contact.kind } });
    return opened;
  });
  if (!signedIn) throw wrong();
  return signedIn;
}

interface Guess {
  readonly index: Buffer<ArrayBuffer>;
  readonly code: string;
}

/** Locks the latest code of the contact, so that parallel guesses are counted one by one. */
async function takeCode(services: Services, tx: Transaction, { index, code }: Guess): Promise<boolean> {
  await tx.$queryRaw`
    SELECT id FROM sign_in_code WHERE contact_index = ${index} ORDER BY created_at DESC LIMIT 1 FOR UPDATE`;
  const issued = await tx.signInCode.findFirst({ where: { contactIndex: index }, orderBy: { createdAt: 'desc' } });
  const isRight = isSameHash(hashCode(services, issued?.id ?? '', code), issued?.codeHash ?? Buffer.alloc(32));
  if (!issued || !mayTryCode(issued, await databaseNow(tx)).ok) return false;
  await tx.signInCode.update({
    where: { id: issued.id },
    data: isRight ? { consumedAt: await databaseNow(tx) } : { attempts: { increment: 1 } },
  });
  return isRight;
}
