import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { handoverSchema } from '@openward/domain/institution';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { newStaffLogin, requireFreshFactor, revokeSessions, sealedColumns } from '../identity/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { answersForLogin } from './answers-for-login.ts';
import { lockClinician } from './lock-clinician.ts';

interface ResetSignIn {
  readonly practiceRoleId: string;
  readonly code?: string | undefined;
}

/**
 * Gives somebody who lost the way in a new password and second factor, shown once; every session of theirs ends. An
 * institution may for people who work nowhere else, the platform for everybody.
 * @throws AppError SECOND_FACTOR_REQUIRED; NOT_FOUND; FORBIDDEN `own-account`, `works-elsewhere`; CONFLICT for a person
 * without an email
 */
export async function resetSignIn(
  services: Services,
  actor: Actor,
  { practiceRoleId, code }: ResetSignIn,
): Promise<z.output<typeof handoverSchema>> {
  authorize(actor, 'clinician.write');
  await requireFreshFactor(services, actor, code);
  return commit(services, async (tx) => {
    const { clinician } = await lockClinician(tx, actor, practiceRoleId);
    const { personId } = clinician;
    if (!(await answersForLogin(tx, actor, personId)))
      throw new AppError('FORBIDDEN', 'the login opens roles of others', 'works-elsewhere');
    const { emailSealed } = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { emailSealed: true },
    });
    if (!emailSealed) throw new AppError('CONFLICT', 'nobody signs in without an email', 'conflict');
    const account = services.vault.open(emailSealed, personId, sealedColumns.email);
    const login = await newStaffLogin(services, tx, { personId, account });
    const sessions = await tx.session.findMany({
      where: { personId, app: 'CONSOLE', revokedAt: null },
      select: { id: true },
    });
    await revokeSessions(
      tx,
      sessions.map(({ id }) => id),
    );
    await writeAudit(tx, actor, { action: 'clinician.reset-sign-in', entity: 'clinician', entityId: practiceRoleId });
    return login;
  });
}
