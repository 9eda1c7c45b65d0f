import type { Transaction } from '@openward/db';
import { ENTER_WITHIN_SECONDS, mayReturn, returnedWaitingSince } from '@openward/domain/waiting-room';
import { writeAudit } from '../audit/index.ts';
import { refundIntakeByRule } from '../billing/index.ts';
import { databaseNow } from '../clock/index.ts';
import { leaveThread } from '../consultation/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { addSystemEntry } from '../messaging/index.ts';
import { consultationChanged, peopleAround, queueChanged, ticketChanged, writeOutbox } from '../outbox/index.ts';

/** A call that is overdue, its visit's row locked. Locks: consultation, then ticket. */
async function lockOverdue(tx: Transaction, consultationId: string) {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM consultation c JOIN ticket t ON t.id = c.ticket_id
    WHERE c.id = ${consultationId}::uuid AND c.state = 'OPEN' AND t.state = 'IN_CONSULTATION'
      AND t.called_at <= now() - make_interval(secs => ${ENTER_WITHIN_SECONDS}::int)
    FOR NO KEY UPDATE OF c, t SKIP LOCKED`;
  if (locked.length === 0) return null;
  return tx.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    include: {
      ticket: { include: { service: { select: { targetSeconds: true } } } },
      clinician: { select: { personId: true } },
    },
  });
}
type Overdue = NonNullable<Awaited<ReturnType<typeof lockOverdue>>>;

/** Cancels the visit the patient did not enter and decides what becomes of the ticket. @returns false when it is not overdue any more */
export async function missCall(tx: Transaction, consultationId: string): Promise<boolean> {
  const visit = await lockOverdue(tx, consultationId);
  if (!visit) return false;
  const { id, journeyId, patientId, conversationId, clinician, ticket } = visit;
  const now = await databaseNow(tx);
  const entry = await addSystemEntry(tx, { conversationId, event: 'consultation-cancelled', values: {} });
  const end = { endedAt: now, toSeq: entry.seq };
  await changeState(tx, {
    lifecycle: 'CONSULTATION',
    id,
    from: 'OPEN',
    command: 'cancel',
    actor: null,
    journeyId,
    reason: 'no-answer',
    set: end,
  });
  await missTicket(tx, ticket, now);
  const left = await leaveThread(tx, { conversationId, clinicianPersonId: clinician.personId });
  await closeJourneyIfOver(tx, journeyId);
  await writeAudit(tx, null, { action: 'ticket.miss', entity: 'ticket', entityId: ticket.id, patientId });
  const people = await peopleAround(tx, patientId);
  await writeOutbox(tx, [
    entry.told,
    ticketChanged(ticket.id, people),
    consultationChanged({ id, conversationId }, [...people, clinician.personId]),
    await queueChanged(tx, ticket.serviceId),
    ...left,
  ]);
  return true;
}

async function missTicket(tx: Transaction, ticket: Overdue['ticket'], now: Date): Promise<void> {
  const { id, journeyId } = ticket;
  const missedCalls = ticket.missedCalls + 1;
  const step = { lifecycle: 'TICKET', id, actor: null, journeyId } as const;
  await changeState(tx, { ...step, from: 'IN_CONSULTATION', command: 'miss', set: { missedCalls } });
  if (!mayReturn(missedCalls).ok) {
    await changeState(tx, { ...step, from: 'NO_ANSWER', command: 'expire', set: { endedAt: now } });
    await refundIntakeByRule(tx, ticket.intakeId);
    return;
  }
  const others = await tx.$queryRaw<{ number: number; triageLevel: number; waitingSince: Date }[]>`
    SELECT t.number, t.triage_level AS "triageLevel", t.waiting_since AS "waitingSince"
    FROM ticket t JOIN service s ON s.id = t.service_id
    WHERE t.service_id = ${ticket.serviceId}::uuid AND t.state = 'WAITING'
    ORDER BY queue_level(t.triage_level, t.waiting_since, s.target_seconds, now()), t.waiting_since, t.number
    LIMIT 1`;
  const moment = { now, targetSeconds: ticket.service.targetSeconds };
  const waitingSince = returnedWaitingSince(ticket, others, moment);
  const set = { waitingSince, offeredToId: null, calledAt: null };
  await changeState(tx, { ...step, from: 'NO_ANSWER', command: 'return', set });
}
