import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { ticketNumber } from '@openward/domain/waiting-room';
import { writeAudit } from '../audit/index.ts';
import { beginState } from '../lifecycle/index.ts';
import { addSystemEntry } from '../messaging/index.ts';
import { consultationChanged, writeOutbox } from '../outbox/index.ts';
import { openThread } from './open-thread.ts';

export interface Opening {
  readonly ticket: {
    readonly id: string;
    readonly journeyId: string;
    readonly serviceId: string;
    readonly patientId: string;
    readonly number: number;
    readonly ticketPrefix: string;
  };
  readonly clinician: { readonly practiceRoleId: string; readonly name: string; readonly latinName: string };
  /** Version of the rules that allowed it. */
  readonly ruleProfile: string;
}

/**
 * Opens a visit in the caller's transaction: the journey's thread with both sides in it, its first entry, the visit, its
 * history, audit and events. The patient has yet to enter.
 */
export async function openConsultation(
  tx: Transaction,
  actor: Actor,
  { ticket, clinician, ruleProfile }: Opening,
): Promise<{ id: string; conversationId: string; patientSide: string[] }> {
  const { id: ticketId, journeyId, serviceId, patientId } = ticket;
  const { practiceRoleId } = clinician;
  const { conversationId, patientSide } = await openThread(tx, {
    journeyId,
    patientId,
    clinician: { personId: actor.personId, practiceRoleId },
  });
  const { seq: fromSeq, told } = await addSystemEntry(tx, {
    conversationId,
    event: 'consultation-opened',
    values: {
      clinician: clinician.name,
      clinicianLatin: clinician.latinName,
      ticket: ticketNumber(ticket.ticketPrefix, ticket.number),
    },
  });
  const { id } = await tx.consultation.create({
    data: {
      journeyId,
      ticketId,
      serviceId,
      patientId,
      clinicianId: practiceRoleId,
      conversationId,
      ruleProfile,
      fromSeq,
    },
    select: { id: true },
  });
  await beginState(tx, { lifecycle: 'CONSULTATION', id, actor, practiceRoleId, journeyId, ruleProfile });
  await writeAudit(tx, actor, { action: 'consultation.open', entity: 'consultation', entityId: id, patientId });
  await writeOutbox(tx, [told, consultationChanged({ id, conversationId }, [...patientSide, actor.personId])]);
  return { id, conversationId, patientSide };
}
