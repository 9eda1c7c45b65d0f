import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { addToDescriptionInput, TicketView } from '@openward/domain/waiting-room';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { emergencyInWords, redFlagRefusal } from '../intake/index.ts';
import { commit, queueChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockOwnTicket } from './own-ticket.ts';
import { viewTicket } from './view-ticket.ts';

/** All additions together, characters. */
const mostAdditions = 16_000;

/**
 * Adds to what the patient said, until a clinician has taken the ticket; earlier words stay as they are. Words that name an
 * emergency are refused with the advice what to do, and the ticket is flagged in the queue all the same.
 * @throws AppError NOT_FOUND; CONFLICT `red-flag` when the words name an emergency, `ticket-ended` once there is nothing to wait for; BAD_INPUT when it gets too long
 */
export async function addToDescription(
  services: Services,
  actor: Actor,
  { ticketId, additions }: z.output<typeof addToDescriptionInput>,
): Promise<TicketView> {
  authorize(actor, 'ticket.own');
  // Committed before it is refused: the clinic has to know.
  const emergency = await commit(services, async (tx) => {
    const { state, intakeId, patientId, serviceId } = await lockOwnTicket(tx, actor, ticketId);
    if (state !== 'WAITING' && state !== 'OFFERED')
      throw new AppError('CONFLICT', `ticket is ${state}`, 'ticket-ended');
    const found = await emergencyInWords(tx, { ticketId, text: additions, now: services.now() });
    if (found.flags.length > 0) {
      await flagTicket(tx, actor, { ticketId, intakeId, patientId, serviceId, flags: found.flags });
      return found;
    }
    const added = await tx.$executeRaw`
      UPDATE intake SET additions = concat_ws(E'\n', additions, ${additions}::text)
      WHERE id = ${intakeId}::uuid AND char_length(concat_ws(E'\n', additions, ${additions}::text)) <= ${mostAdditions}`;
    if (added === 0) throw new AppError('BAD_INPUT', 'the additions are too long', 'message-too-long');
    await writeAudit(tx, actor, { action: 'ticket.describe', entity: 'ticket', entityId: ticketId, patientId });
    await writeOutbox(tx, [await queueChanged(tx, serviceId)]);
    return null;
  });
  if (emergency) throw redFlagRefusal(emergency);
  return viewTicket(services, actor, { ticketId });
}

interface Flagged {
  readonly ticketId: string;
  readonly intakeId: string;
  readonly patientId: string;
  readonly serviceId: string;
  readonly flags: readonly string[];
}

/** Who serves the queue sees what the patient named, each flag once; the audit says when. */
async function flagTicket(tx: Transaction, actor: Actor, { flags, ...flagged }: Flagged): Promise<void> {
  const { ticketId, intakeId, patientId, serviceId } = flagged;
  const { redFlags } = await tx.intake.findUniqueOrThrow({ where: { id: intakeId }, select: { redFlags: true } });
  await tx.intake.update({ where: { id: intakeId }, data: { redFlags: [...new Set([...redFlags, ...flags])] } });
  const details = { flags: flags.join(',') };
  await writeAudit(tx, actor, { action: 'ticket.emergency', entity: 'ticket', entityId: ticketId, patientId, details });
  await writeOutbox(tx, [await queueChanged(tx, serviceId)]);
}
