import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { addToDescriptionInput, TicketView } from '@openward/domain/waiting-room';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { refuseEmergency } from '../intake/index.ts';
import { commit, queueChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockOwnTicket } from './own-ticket.ts';
import { viewTicket } from './view-ticket.ts';

/** All additions together, characters. */
const mostAdditions = 16_000;

/**
 * Adds to what the patient said, until a clinician has taken the ticket; earlier words stay as they are.
 * @throws AppError NOT_FOUND; CONFLICT `red-flag` when the words name an emergency, `ticket-ended` once there is nothing to wait for; BAD_INPUT when it gets too long
 */
export async function addToDescription(
  services: Services,
  actor: Actor,
  { ticketId, additions }: z.output<typeof addToDescriptionInput>,
): Promise<TicketView> {
  authorize(actor, 'ticket.own');
  await commit(services, async (tx) => {
    const { state, intakeId, patientId, serviceId } = await lockOwnTicket(tx, actor, ticketId);
    if (state !== 'WAITING' && state !== 'OFFERED')
      throw new AppError('CONFLICT', `ticket is ${state}`, 'ticket-ended');
    await refuseEmergency(tx, { ticketId, text: additions, now: services.now() });
    const added = await tx.$executeRaw`
      UPDATE intake SET additions = concat_ws(E'\n', additions, ${additions}::text)
      WHERE id = ${intakeId}::uuid AND char_length(concat_ws(E'\n', additions, ${additions}::text)) <= ${mostAdditions}`;
    if (added === 0) throw new AppError('BAD_INPUT', 'the additions are too long', 'message-too-long');
    await writeAudit(tx, actor, { action: 'ticket.describe', entity: 'ticket', entityId: ticketId, patientId });
    await writeOutbox(tx, [await queueChanged(tx, serviceId)]);
  });
  return viewTicket(services, actor, { ticketId });
}
