import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import type { suspendClinicianInput, suspendClinicianResult } from '@openward/domain/institution';
import { room } from '@openward/domain/realtime';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { returnToQueue } from '../consultation/index.ts';
import { revokeSessions } from '../identity/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { commit, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockClinician } from './lock-clinician.ts';

interface By {
  readonly actor: Actor;
  readonly practiceRoleId: string;
  readonly reason: string;
}

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
    const { id, personId, person, credential } = clinician;
    const by: By = { actor, practiceRoleId: actingRoleId, reason };
    await changeState(tx, {
      lifecycle: 'CREDENTIAL',
      id,
      from: credential,
      command: 'suspend',
      ...by,
      set: { onDutySince: null },
    });
    const returnedToQueue = await returnPatients(tx, { id, personId, ...person }, by);
    const sessions = await tx.session.findMany({
      where: { personId, app: 'CONSOLE', revokedAt: null },
      select: { id: true },
    });
    await revokeSessions(
      tx,
      sessions.map((session) => session.id),
      'suspended',
    );
    await writeAudit(tx, actor, {
      action: 'clinician.suspend',
      entity: 'clinician',
      entityId: id,
      details: { returnedToQueue },
    });
    await writeOutbox(tx, [
      {
        topic: 'live.emit',
        payload: { rooms: [room.person(personId)], event: 'duty:changed', data: { practiceRoleId: id } },
      },
    ]);
    return { credential: 'SUSPENDED', returnedToQueue };
  });
}

interface Suspended {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly latinName: string;
}

async function returnPatients(tx: Transaction, { id, ...clinician }: Suspended, by: By): Promise<number> {
  await tx.$queryRaw`
    SELECT FROM consultation WHERE clinician_id = ${id}::uuid AND state IN ('OPEN', 'ACTIVE') ORDER BY id FOR NO KEY UPDATE`;
  const visits = await tx.consultation.findMany({
    where: { clinicianId: id, state: { in: ['OPEN', 'ACTIVE'] } },
    orderBy: { id: 'asc' },
  });
  for (const visit of visits) {
    if (visit.state === 'OPEN' || visit.state === 'ACTIVE')
      await returnToQueue(tx, { ...visit, state: visit.state, clinician }, by);
  }
  return visits.length;
}
