import type { Transaction } from '@openward/db';
import { enterBy, ticketNumber } from '@openward/domain/waiting-room';
import { writeOutbox } from '../outbox/index.ts';

interface Call {
  readonly ticketId: string;
  readonly clinicianName: string;
  readonly calledAt: Date;
}

/**
 * Tells who queued, oneself or the guardian, that it is their turn, by the contact they signed up with. A person without
 * one hears it in the app alone.
 */
export async function notifyCalled(tx: Transaction, { ticketId, clinicianName, calledAt }: Call): Promise<void> {
  const { number, service, intake } = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: {
      number: true,
      service: { select: { ticketPrefix: true, institution: { select: { zone: true } } } },
      intake: { select: { submittedById: true } },
    },
  });
  const person = await tx.person.findUniqueOrThrow({
    where: { id: intake.submittedById },
    select: { id: true, locale: true, phoneIndex: true, emailIndex: true },
  });
  const channel = person.phoneIndex ? 'SMS' : person.emailIndex ? 'EMAIL' : null;
  if (!channel) return;
  const params = {
    ticket: ticketNumber(service.ticketPrefix, number),
    clinician: clinicianName,
    enterBy: enterBy(calledAt).toISOString(),
    zone: service.institution.zone,
  };
  const { id } = await tx.notification.create({
    data: { personId: person.id, channel, template: 'called', params, locale: person.locale },
    select: { id: true },
  });
  await writeOutbox(tx, [{ topic: 'notification.send', payload: { notificationId: id } }]);
}
