import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { TicketView } from '@openward/domain/waiting-room';
import { writeAudit } from '../audit/index.ts';
import { refundIntakeByRule } from '../billing/index.ts';
import { databaseNow } from '../clock/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { commit, peopleAround, queueChanged, ticketChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockOwnTicket } from './own-ticket.ts';
import { viewTicket } from './view-ticket.ts';

/**
 * Gives up a place while waiting; what was paid for it goes back. Leaving again changes nothing.
 * @throws AppError NOT_FOUND; CONFLICT `ticket-ended`, or `conflict` when somebody is taking the patient right now
 */
export async function leaveQueue(
  services: Services,
  actor: Actor,
  { ticketId }: { readonly ticketId: string },
): Promise<TicketView> {
  authorize(actor, 'ticket.own');
  await commit(services, async (tx) => {
    const { id, state, journeyId, intakeId, patientId, serviceId } = await lockOwnTicket(tx, actor, ticketId);
    if (state === 'LEFT') return;
    if (state === 'DONE' || state === 'EXPIRED' || state === 'CANCELLED') {
      throw new AppError('CONFLICT', `ticket is ${state}`, 'ticket-ended');
    }
    const endedAt = await databaseNow(tx);
    await changeState(tx, {
      lifecycle: 'TICKET',
      id,
      from: state,
      command: 'leave',
      actor,
      journeyId,
      set: { endedAt },
    });
    await refundIntakeByRule(tx, intakeId);
    await closeJourneyIfOver(tx, journeyId);
    await writeAudit(tx, actor, { action: 'ticket.leave', entity: 'ticket', entityId: id, patientId });
    const people = await peopleAround(tx, patientId);
    await writeOutbox(tx, [ticketChanged(id, people), await queueChanged(tx, serviceId)]);
  });
  return viewTicket(services, actor, { ticketId });
}
