import type { Transaction } from '@openward/db';
import { afterFailure, afterSuccess, isLocked } from '@openward/domain/identity';
import type { Services } from '../services/index.ts';
import { databaseNow } from '../clock/index.ts';
import { sealedColumns } from './sealed-columns.ts';

interface Attempt {
  readonly personId: string;
  readonly code: string;
  /** False when the password given with the code was wrong: the attempt counts as a failure. */
  readonly passwordIsRight: boolean;
}

/** For accounts that do not exist. */
const nobody = { failedAttempts: 0, lockedUntil: null, totpLastStep: 0n };
const nobodysSecret = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/**
 * Judges one attempt with a second factor and counts it: the tenth failure in a row locks the login, and a code, or an
 * earlier one, is not taken twice. Takes the same steps whether or not there is such a login, and locks its row until the
 * caller's commit.
 */
export async function judgeAttempt(services: Services, tx: Transaction, attempt: Attempt): Promise<boolean> {
  const { personId, code, passwordIsRight } = attempt;
  await tx.$queryRaw`SELECT person_id FROM staff_login WHERE person_id = ${personId}::uuid FOR UPDATE`;
  const stored = await tx.staffLogin.findUnique({ where: { personId } });
  const login = stored ?? nobody;
  const now = await databaseNow(tx);
  const secret = stored ? services.vault.open(stored.totpSealed, personId, sealedColumns.totp) : nobodysSecret;
  const step = services.credentials.verifyTotp(secret, code, services.now());
  const isFresh = step !== null && BigInt(step) > login.totpLastStep;
  const isRight = stored !== null && passwordIsRight && isFresh && !isLocked(login, now);
  const { failedAttempts, lockedUntil } = isRight ? afterSuccess : afterFailure(login, now);
  const totpLastStep = isRight ? BigInt(step) : login.totpLastStep;
  await tx.staffLogin.updateMany({ where: { personId }, data: { failedAttempts, lockedUntil, totpLastStep } });
  return isRight;
}
