import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { reinstateClinicianInput, reinstateClinicianResult } from '@openward/domain/institution';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { requireFreshFactor } from '../identity/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockClinician } from './lock-clinician.ts';

/**
 * Lifts a suspension, with a reason. The clinician signs in and starts duty anew. What the platform suspended, the
 * platform alone lifts.
 * @throws AppError SECOND_FACTOR_REQUIRED, FORBIDDEN `second-factor-wrong`; NOT_FOUND, FORBIDDEN `own-account` or `platform-suspended`, CONFLICT when the credential is not suspended
 */
export async function reinstateClinician(
  services: Services,
  actor: Actor,
  { practiceRoleId, reason, code }: z.output<typeof reinstateClinicianInput>,
): Promise<z.output<typeof reinstateClinicianResult>> {
  authorize(actor, 'clinician.suspend');
  await requireFreshFactor(services, actor, code);
  return commit(services, async (tx) => {
    const { clinician, actingRoleId, isPlatform } = await lockClinician(tx, actor, practiceRoleId);
    const { id, credential } = clinician;
    if (!isPlatform && credential === 'SUSPENDED' && (await isSuspendedByPlatform(tx, id)))
      throw new AppError('FORBIDDEN', 'the platform suspended', 'platform-suspended');
    const by = { actor, practiceRoleId: actingRoleId, reason };
    await changeState(tx, { lifecycle: 'CREDENTIAL', id, from: credential, command: 'reinstate', ...by });
    await writeAudit(tx, actor, { action: 'clinician.reinstate', entity: 'clinician', entityId: id });
    return { credential: 'VERIFIED' };
  });
}

async function isSuspendedByPlatform(tx: Transaction, id: string): Promise<boolean> {
  const suspension = await tx.stateChange.findFirst({
    where: { lifecycle: 'CREDENTIAL', subjectId: id, command: 'suspend' },
    orderBy: { id: 'desc' },
    select: { actorRoleId: true },
  });
  const by = suspension?.actorRoleId;
  return by ? (await tx.practiceRole.count({ where: { id: by, role: 'PLATFORM_ADMIN' } })) > 0 : false;
}
