import { authorize, type Actor } from '@openward/domain/access';
import type { enterResult } from '@openward/domain/waiting-room';
import { AppError, notFound } from '@openward/domain/errors';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { addSystemEntry } from '../messaging/index.ts';
import { commit, consultationChanged, peopleAround, ticketChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { visibleTickets } from '../visibility/index.ts';
import { lockConsultation } from './lock-consultation.ts';

/**
 * The called patient, or a guardian, enters. Entering again, in another tab too, gives the same visit.
 * @throws AppError NOT_FOUND; CONFLICT `not-called` while waiting, `ticket-ended` afterwards
 */
export async function enterConsultation(
  services: Services,
  actor: Actor,
  { ticketId }: { readonly ticketId: string },
): Promise<z.output<typeof enterResult>> {
  authorize(actor, 'consultation.enter');
  return commit(services, async (tx) => {
    const ticket = await tx.ticket.findFirst({
      where: { AND: [{ id: ticketId }, visibleTickets(actor)] },
      select: { state: true, consultations: { where: { state: { in: ['OPEN', 'ACTIVE'] } }, select: { id: true } } },
    });
    if (!ticket) throw notFound('ticket');
    const [called] = ticket.consultations;
    if (!called) throw notYet(ticket.state);
    const visit = await lockConsultation(tx, actor, called.id);
    const { id, state, journeyId, patientId, conversationId, clinician, patient } = visit;
    if (state === 'ACTIVE') return { consultationId: id };
    if (state !== 'OPEN') throw notYet(visit.ticket.state);
    const activeAt = await databaseNow(tx);
    await changeState(tx, {
      lifecycle: 'CONSULTATION',
      id,
      from: 'OPEN',
      command: 'enter',
      actor,
      journeyId,
      set: { activeAt },
    });
    const entry = await addSystemEntry(tx, {
      conversationId,
      event: 'patient-entered',
      values: { patient: patient.person.name, patientLatin: patient.person.latinName },
    });
    await writeAudit(tx, actor, { action: 'consultation.enter', entity: 'consultation', entityId: id, patientId });
    const people = [...(await peopleAround(tx, patientId)), clinician.personId];
    await writeOutbox(tx, [
      entry.told,
      ticketChanged(ticketId, people),
      consultationChanged({ id, conversationId }, people),
    ]);
    return { consultationId: id };
  });
}

function notYet(state: string): AppError {
  const isEnded = ['DONE', 'LEFT', 'EXPIRED', 'CANCELLED'].includes(state);
  return new AppError('CONFLICT', `ticket is ${state}`, isEnded ? 'ticket-ended' : 'not-called');
}
