import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import type { closeTicketInput, closeTicketResult } from '@openward/domain/supervision';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { refundIntakeByRule } from '../billing/index.ts';
import { databaseNow } from '../clock/index.ts';
import { leaveThread } from '../consultation/index.ts';
import { requireFreshFactor } from '../identity/index.ts';
import { actingPractice, administeredServices } from '../institution/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { addSystemEntry } from '../messaging/index.ts';
import {
  commit,
  consultationChanged,
  peopleAround,
  queueChanged,
  ticketChanged,
  writeOutbox,
} from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { withdrawPrescriptions } from '../withdrawal/index.ts';

/**
 * The supervisor ends a ticket, also one whose consultation is stuck: nobody waits any more, the thread says so, what
 * was prescribed in it is withdrawn, the fee goes back by rule, and the reason stays in the history.
 * @throws AppError SECOND_FACTOR_REQUIRED, FORBIDDEN `second-factor-wrong`; NOT_FOUND for a missing ticket as for another institution's; CONFLICT `ticket-ended`
 */
export async function closeTicket(
  services: Services,
  actor: Actor,
  { ticketId, reason, code }: z.output<typeof closeTicketInput>,
): Promise<z.output<typeof closeTicketResult>> {
  authorize(actor, 'supervision.close');
  await requireFreshFactor(services, actor, code);
  return commit(services, async (tx) => {
    const visit = await lockVisit(tx, ticketId);
    const ticket = await tx.ticket.findFirst({
      where: { AND: [{ id: ticketId }, { service: administeredServices(actor) }] },
      include: { service: { select: { institutionId: true } } },
    });
    const acting = ticket && actingPractice(actor, ticket.service.institutionId);
    if (!ticket || !acting) throw notFound('ticket');
    const { state, journeyId, patientId, intakeId } = ticket;
    if (state !== 'WAITING' && state !== 'IN_CONSULTATION')
      throw new AppError(
        'CONFLICT',
        `it is ${state}`,
        state === 'OFFERED' || state === 'NO_ANSWER' ? 'conflict' : 'ticket-ended',
      );
    const by = { actor, practiceRoleId: acting.practiceRoleId, journeyId, reason };
    const told = visit ? await endVisit(tx, visit, by) : [];
    const set = { endedAt: await databaseNow(tx) };
    await changeState(tx, { lifecycle: 'TICKET', id: ticketId, from: state, command: 'cancel', ...by, set });
    const asked = await tx.refund.count({ where: { payment: { intakeId } } });
    await refundIntakeByRule(tx, intakeId);
    const refunded = (await tx.refund.count({ where: { payment: { intakeId } } })) > asked;
    await closeJourneyIfOver(tx, journeyId);
    await writeAudit(tx, actor, { action: 'ticket.close', entity: 'ticket', entityId: ticketId, patientId });
    const people = await peopleAround(tx, patientId);
    const visitTold = visit ? [consultationChanged(visit, [...people, visit.clinician.personId])] : [];
    await writeOutbox(tx, [
      ...told,
      ...visitTold,
      ticketChanged(ticketId, people),
      await queueChanged(tx, ticket.serviceId),
    ]);
    return { refunded };
  });
}

/** The running visit of a ticket. Locked before the ticket, as everywhere, so that nobody waits in a circle. */
async function lockVisit(tx: Transaction, ticketId: string) {
  await tx.$queryRaw`
    SELECT FROM consultation WHERE ticket_id = ${ticketId}::uuid AND state IN ('OPEN', 'ACTIVE') FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT FROM ticket WHERE id = ${ticketId}::uuid FOR NO KEY UPDATE`;
  return tx.consultation.findFirst({
    where: { ticketId, state: { in: ['OPEN', 'ACTIVE'] } },
    include: { clinician: { select: { personId: true, person: { select: { name: true, latinName: true } } } } },
  });
}

type Visit = NonNullable<Awaited<ReturnType<typeof lockVisit>>>;

interface By {
  readonly actor: Actor;
  readonly practiceRoleId: string;
  readonly journeyId: string;
  readonly reason: string;
}

async function endVisit(tx: Transaction, visit: Visit, by: By) {
  const { id, state, conversationId, clinician } = visit;
  const { name, latinName } = clinician.person;
  const values = { clinician: name, clinicianLatin: latinName };
  await withdrawPrescriptions(tx, { consultationId: id, reason: 'consultation-cancelled' });
  const entry = await addSystemEntry(tx, { conversationId, event: 'consultation-cancelled', values });
  const set = { endedAt: await databaseNow(tx), toSeq: entry.seq };
  await changeState(tx, { lifecycle: 'CONSULTATION', id, from: state, command: 'cancel', ...by, set });
  return [entry.told, ...(await leaveThread(tx, { conversationId, clinicianPersonId: clinician.personId }))];
}
