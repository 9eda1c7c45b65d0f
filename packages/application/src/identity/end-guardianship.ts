import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import type { PatientMe } from '@openward/domain/identity';
import { room } from '@openward/domain/realtime';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { commit, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockPerson } from './lock-person.ts';
import { patientMe } from './patient-me.ts';

const openStates = ['WAITING', 'OFFERED', 'IN_CONSULTATION', 'NO_ANSWER'] as const;

/**
 * Ends a guardianship: from now on the guardian neither sees, hears nor acts. The child's record stays.
 * @throws AppError NOT_FOUND for a child that is not the actor's; CONFLICT `ward-in-care` while the child waits or is in a
 * consultation, and for the only guardian while something of the child is unpaid, ordered or to be answered
 */
export async function endGuardianship(
  services: Services,
  actor: Actor,
  { wardId }: { readonly wardId: string },
): Promise<PatientMe> {
  authorize(actor, 'family.own');
  await commit(services, async (tx) => {
    // Of two guardians who leave at the same moment one is the last.
    await lockPerson(tx, wardId);
    const [link] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM guardian_link
      WHERE guardian_id = ${actor.personId}::uuid AND ward_id = ${wardId}::uuid AND ended_at IS NULL FOR NO KEY UPDATE`;
    if (!link) throw notFound('ward');
    const waiting = await tx.ticket.count({ where: { patientId: wardId, state: { in: [...openStates] } } });
    if (waiting > 0 || (await leavesNobody(tx, actor, wardId)))
      throw new AppError('CONFLICT', 'the ward is in care', 'ward-in-care');
    await tx.guardianLink.update({ where: { id: link.id }, data: { endedAt: await databaseNow(tx) } });
    await leaveThreads(tx, actor, wardId);
    const ended = { action: 'patient.end-guardianship', entity: 'patient', entityId: wardId } as const;
    await writeAudit(tx, actor, { ...ended, patientId: wardId });
  });
  return patientMe(services, actor);
}

/** Whether something of the ward is open that nobody but this guardian can pay, receive or answer. */
async function leavesNobody(tx: Transaction, { personId }: Actor, wardId: string): Promise<boolean> {
  const others = await tx.guardianLink.count({ where: { wardId, endedAt: null, guardianId: { not: personId } } });
  if (others > 0) return false;
  const unpaid = await tx.intake.count({ where: { journey: { patientId: wardId }, lapsedAt: null, ticket: null } });
  const ordered = await tx.order.count({ where: { patientId: wardId, endedAt: null } });
  const asked = await tx.followUp.count({ where: { patientId: wardId, state: { in: ['PLANNED', 'DUE'] } } });
  return unpaid + ordered + asked > 0;
}

/** The guardian leaves the ward's threads, and the guardian's sockets stop listening to them. */
async function leaveThreads(tx: Transaction, { personId }: Actor, wardId: string): Promise<void> {
  const left = await tx.$queryRaw<{ conversationId: string }[]>`
    UPDATE participant p SET left_at = now() FROM conversation c JOIN journey j ON j.id = c.journey_id
    WHERE c.id = p.conversation_id AND j.patient_id = ${wardId}::uuid AND p.person_id = ${personId}::uuid AND p.left_at IS NULL
    RETURNING p.conversation_id AS "conversationId"`;
  const rooms = [room.person(personId)];
  await writeOutbox(
    tx,
    left.map(({ conversationId }) => ({
      topic: 'live.leave',
      payload: { rooms, leave: room.conversation(conversationId) },
    })),
  );
}
