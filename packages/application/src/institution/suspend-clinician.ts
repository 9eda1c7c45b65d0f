import { authorize, type Actor } from '@openward/domain/access';
import type { suspendClinicianInput, suspendClinicianResult } from '@openward/domain/institution';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { returnVisits, takeOffline } from '../consultation/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockClinician } from './lock-clinician.ts';

/**
 * Takes a clinician offline at once (rule 3): the credential is suspended, duty ends, the console's sessions and sockets
 * end, and patients in running visits go back to their former places and are told so.
 * @throws AppError NOT_FOUND, FORBIDDEN `own-account`, CONFLICT when the credential is not verified
 */
export async function suspendClinician(
  services: Services,
  actor: Actor,
  { practiceRoleId, reason }: z.output<typeof suspendClinicianInput>,
): Promise<z.output<typeof suspendClinicianResult>> {
  authorize(actor, 'clinician.suspend');
  return commit(services, async (tx) => {
    const { clinician, actingRoleId } = await lockClinician(tx, actor, practiceRoleId);
    const { id, credential } = clinician;
    const by = { actor, practiceRoleId: actingRoleId, reason };
    await changeState(tx, {
      lifecycle: 'CREDENTIAL',
      id,
      from: credential,
      command: 'suspend',
      ...by,
      set: { onDutySince: null },
    });
    const returnedToQueue = await returnVisits(tx, clinician, by);
    await takeOffline(tx, clinician, 'suspended');
    await writeAudit(tx, actor, {
      action: 'clinician.suspend',
      entity: 'clinician',
      entityId: id,
      details: { returnedToQueue },
    });
    return { credential: 'SUSPENDED', returnedToQueue };
  });
}
