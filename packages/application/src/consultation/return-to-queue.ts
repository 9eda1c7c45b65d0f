import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { addSystemEntry } from '../messaging/index.ts';
import { consultationChanged, peopleAround, queueChanged, ticketChanged, writeOutbox } from '../outbox/index.ts';
import { withdrawPrescriptions } from '../withdrawal/index.ts';
import { leaveThread } from './leave-thread.ts';

/** A running visit, its row locked by the caller. */
export interface RunningVisit {
  readonly id: string;
  readonly state: 'OPEN' | 'ACTIVE';
  readonly ticketId: string;
  readonly journeyId: string;
  readonly serviceId: string;
  readonly patientId: string;
  readonly conversationId: string;
  readonly clinician: { readonly personId: string; readonly name: string; readonly latinName: string };
}

export interface Why {
  /** null: the system found the clinician gone. */
  readonly actor: Actor | null;
  readonly practiceRoleId?: string;
  readonly reason: string;
}

/**
 * Ends a running visit without result and puts the patient back at the former place, in the caller's transaction; the
 * thread says so, and what was prescribed in it is withdrawn. Source: DOMAIN "Waiting" (the patient goes back at the former place and is told so).
 */
export async function returnToQueue(tx: Transaction, visit: RunningVisit, why: Why): Promise<void> {
  const { id, state, ticketId, journeyId, patientId, conversationId, clinician } = visit;
  const { actor, reason, practiceRoleId } = why;
  const by = { actor, journeyId, reason, ...(practiceRoleId ? { practiceRoleId } : {}) };
  await withdrawPrescriptions(tx, { consultationId: id, reason: 'consultation-cancelled' });
  const entry = await addSystemEntry(tx, {
    conversationId,
    event: 'clinician-suspended',
    values: { clinician: clinician.name, clinicianLatin: clinician.latinName },
  });
  const end = { endedAt: await databaseNow(tx), toSeq: entry.seq };
  await changeState(tx, { lifecycle: 'CONSULTATION', id, from: state, command: 'cancel', ...by, set: end });
  await changeState(tx, {
    lifecycle: 'TICKET',
    id: ticketId,
    from: 'IN_CONSULTATION',
    command: 'giveBack',
    ...by,
    set: { offeredToId: null, calledAt: null },
  });
  const left = await leaveThread(tx, { conversationId, clinicianPersonId: clinician.personId });
  await writeAudit(tx, actor, [
    { action: 'consultation.cancel', entity: 'consultation', entityId: id, patientId },
    { action: 'ticket.give-back', entity: 'ticket', entityId: ticketId, patientId },
  ]);
  const people = await peopleAround(tx, patientId);
  await writeOutbox(tx, [
    entry.told,
    ticketChanged(ticketId, people),
    consultationChanged({ id, conversationId }, [...people, clinician.personId]),
    await queueChanged(tx, visit.serviceId),
    ...left,
  ]);
}
