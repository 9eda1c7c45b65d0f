import { authorize, type Actor } from '@openward/domain/access';
import type { reinstateClinicianResult, suspendClinicianInput } from '@openward/domain/institution';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockClinician } from './lock-clinician.ts';

/**
 * Lifts a suspension, with a reason. The clinician signs in and starts duty anew.
 * @throws AppError NOT_FOUND, FORBIDDEN `own-account`, CONFLICT when the credential is not suspended
 */
export async function reinstateClinician(
  services: Services,
  actor: Actor,
  { practiceRoleId, reason }: z.output<typeof suspendClinicianInput>,
): Promise<z.output<typeof reinstateClinicianResult>> {
  authorize(actor, 'clinician.suspend');
  return commit(services, async (tx) => {
    const { clinician, actingRoleId } = await lockClinician(tx, actor, practiceRoleId);
    const { id, credential } = clinician;
    const by = { actor, practiceRoleId: actingRoleId, reason };
    await changeState(tx, { lifecycle: 'CREDENTIAL', id, from: credential, command: 'reinstate', ...by });
    await writeAudit(tx, actor, { action: 'clinician.reinstate', entity: 'clinician', entityId: id });
    return { credential: 'VERIFIED' };
  });
}
