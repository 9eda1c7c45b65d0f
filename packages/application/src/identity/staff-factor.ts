import type { Transaction } from '@openward/db';
import { afterFailure, afterSuccess, isLocked } from '@openward/domain/identity';
import type { Services } from '../services/index.ts';
import { databaseNow } from './database-now.ts';
import { sealedColumns } from './sealed-columns.ts';

interface Attempt {
  readonly personId: string;
  readonly code: string;
  /** False when the password given with the code was wrong: the attempt counts as a failure. */
  readonly passwordIsRight: boolean;
}

/**
 * Judges one attempt with a second factor and counts it: the tenth failure in a row locks the login, and a code, or an
 * earlier one, is not taken twice. Locks the login's row until the caller's commit.
 */
export async function judgeAttempt(services: Services, tx: Transaction, attempt: Attempt): Promise<boolean> {
  const { personId, code, passwordIsRight } = attempt;
  await tx.$queryRaw`SELECT person_id FROM staff_login WHERE person_id = ${personId}::uuid FOR UPDATE`;
  const login = await tx.staffLogin.findUnique({ where: { personId } });
  if (!login) return false;
  const now = await databaseNow(tx);
  if (isLocked(login, now)) return false;
  const secret = services.vault.open(login.totpSealed, personId, sealedColumns.totp);
  const step = services.credentials.verifyTotp(secret, code, services.now());
  const isRight = passwordIsRight && step !== null && BigInt(step) > login.totpLastStep;
  await tx.staffLogin.update({
    where: { personId },
    data: isRight ? { ...afterSuccess, totpLastStep: BigInt(step) } : { ...afterFailure(login, now) },
  });
  return isRight;
}
