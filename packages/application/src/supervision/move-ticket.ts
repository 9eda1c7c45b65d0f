import { type Transaction, violatedConstraint } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { ageInMonths } from '@openward/domain/identity';
import { calendarDayIn, calendarDayOf, ruleProfileOn } from '@openward/domain/institution';
import type { moveTicketInput, moveTicketResult } from '@openward/domain/supervision';
import { mayMove, ticketNumber } from '@openward/domain/waiting-room';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { refund } from '../billing/index.ts';
import { nameOf } from '../cards/index.ts';
import { actingPractice, administeredServices } from '../institution/index.ts';
import { refuseSecondTicket } from '../intake/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { notifyPatientSide } from '../notification/index.ts';
import { commit, peopleAround, queueChanged, ticketChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';

type Input = z.output<typeof moveTicketInput>;
type Result = z.output<typeof moveTicketResult>;

/**
 * The supervisor moves a waiting ticket to another queue of its institution. It keeps its waiting time, gets a number of
 * that queue, never costs the patient more, and what the other service costs less goes back. The patient is told.
 * @throws AppError NOT_FOUND for a ticket or service that is missing as for another institution's; CONFLICT with the reason
 * of `mayMove`, or `already-queued`
 */
export async function moveTicket(services: Services, actor: Actor, input: Input): Promise<Result> {
  authorize(actor, 'supervision.move');
  try {
    return await commit(services, (tx) => move(tx, actor, { ...input, now: services.now() }));
  } catch (error) {
    // The patient queued there by themselves between our look and our change.
    if (violatedConstraint(error) !== 'ticket_one_open_per_patient_and_service') throw error;
    throw new AppError('CONFLICT', 'queued there meanwhile', 'already-queued');
  }
}

interface Moving extends Input {
  readonly now: Date;
}

async function move(tx: Transaction, actor: Actor, { ticketId, toServiceId, reason, now }: Moving): Promise<Result> {
  const { ticket, to, acting } = await lockTicket(tx, actor, { ticketId, toServiceId });
  const { patientId, journeyId, intakeId, intake } = ticket;
  const { zone, ruleProfile } = to.institution;
  const today = calendarDayIn(now, zone);
  const { birthDate } = ticket.patient.person;
  const verdict = mayMove({
    state: ticket.state,
    from: { serviceId: ticket.serviceId, institutionId: ticket.service.institutionId },
    to: { ...to, serviceId: to.id },
    ageInMonths: ageInMonths(birthDate && calendarDayOf(birthDate), today),
  });
  if (!verdict.ok) throw new AppError('CONFLICT', `move: ${verdict.reason}`, verdict.reason);
  await refuseSecondTicket(tx, { patientId, serviceId: to.id });
  const back =
    intake.currency === to.currency
      ? await refund(tx, { for: { intakeId }, keepMinor: to.priceMinor, reason: 'moved' })
      : null;
  const place = await nextPlace(tx, { serviceId: to.id, zone });
  await changeState(tx, {
    lifecycle: 'TICKET',
    id: ticketId,
    from: ticket.state,
    command: 'move',
    actor,
    practiceRoleId: acting.practiceRoleId,
    journeyId,
    reason,
    ruleProfile: ruleProfileOn(ruleProfile, today).version,
    set: { serviceId: to.id, ...place },
  });
  const details = { from: ticket.serviceId, to: to.id };
  await writeAudit(tx, actor, { action: 'ticket.move', entity: 'ticket', entityId: ticketId, patientId, details });
  const number = ticketNumber(to.ticketPrefix, place.number);
  const params = { ticket: number, service: nameOf(to) };
  await notifyPatientSide(tx, { patientId, askedBy: [intake.submittedById], template: 'ticket-moved', params });
  const people = await peopleAround(tx, patientId);
  const queues = await Promise.all([ticket.serviceId, to.id].map((id) => queueChanged(tx, id)));
  await writeOutbox(tx, [ticketChanged(ticketId, people), ...queues]);
  return { number, refundedMinor: back?.amountMinor ?? 0, currency: to.currency };
}

/** The ticket with its row locked, and the service it is to go to; both the actor answers for. */
async function lockTicket(tx: Transaction, actor: Actor, { ticketId, toServiceId }: Omit<Input, 'reason'>) {
  await tx.$queryRaw`SELECT FROM ticket WHERE id = ${ticketId}::uuid FOR NO KEY UPDATE`;
  const administered = administeredServices(actor);
  const ticket = await tx.ticket.findFirst({
    where: { AND: [{ id: ticketId }, { service: administered }] },
    include: {
      service: { select: { institutionId: true } },
      intake: { select: { submittedById: true, currency: true } },
      patient: { select: { person: { select: { birthDate: true } } } },
    },
  });
  const acting = ticket && actingPractice(actor, ticket.service.institutionId);
  if (!ticket || !acting) throw notFound('ticket');
  const to = await tx.service.findFirst({
    where: { AND: [{ id: toServiceId }, administered] },
    include: { institution: { select: { zone: true, ruleProfile: true } } },
  });
  if (!to) throw notFound('service');
  return { ticket, to, acting };
}

/** Today's next number there. Last, since everybody who joins that queue waits for the counter's row. */
async function nextPlace(tx: Transaction, { serviceId, zone }: { readonly serviceId: string; readonly zone: string }) {
  const [place] = await tx.$queryRaw<{ day: Date; number: number }[]>`
    SELECT today.day, next_ticket_number(${serviceId}::uuid, today.day) AS number
    FROM (SELECT (now() AT TIME ZONE ${zone})::date AS day) today`;
  if (!place) throw new Error('next_ticket_number() answers exactly one row');
  return place;
}
