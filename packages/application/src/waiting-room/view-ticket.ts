import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { ruleProfileOf } from '@openward/domain/institution';
import { enterBy, ticketNumber, waitRange, type TicketView } from '@openward/domain/waiting-room';
import { recordRead } from '../audit/index.ts';
import { clinicianCard, clinicianSelect, nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { visibleTickets } from '../visibility/index.ts';
import { placesInLine, queueFacts } from './queue-facts.ts';

/**
 * The waiting room as its patient sees it: place and range as of now, or the honest "not known".
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function viewTicket(
  services: Services,
  actor: Actor,
  { ticketId }: { readonly ticketId: string },
): Promise<TicketView> {
  authorize(actor, 'ticket.own');
  const ticket = await services.db.prisma.ticket.findFirst({
    where: { AND: [{ id: ticketId }, visibleTickets(actor)] },
    include: {
      service: { include: { institution: { select: { nameEn: true, nameZh: true, ruleProfile: true } } } },
      patient: { select: { person: { select: { name: true, latinName: true } } } },
      intake: {
        select: {
          symptoms: true,
          additions: true,
          serviceId: true,
          service: { select: { nameEn: true, nameZh: true } },
        },
      },
      consultations: {
        where: { state: { not: 'CANCELLED' } },
        select: { id: true, state: true, clinician: { select: clinicianSelect } },
      },
    },
  });
  if (!ticket) throw notFound('ticket');
  const { service } = ticket;
  const [facts, places] = await Promise.all([queueFacts(services, [service.id]), placesInLine(services, [ticket.id])]);
  await recordRead(services, actor, {
    action: 'ticket.read',
    entity: 'ticket',
    entityId: ticketId,
    patientId: ticket.patientId,
  });
  const place = places.get(ticket.id) ?? null;
  const queue = facts.get(service.id);
  const [consultation] = ticket.consultations;
  const isCalled = ticket.state === 'IN_CONSULTATION' && consultation?.state === 'OPEN' && ticket.calledAt;
  return {
    id: ticket.id,
    journeyId: ticket.journeyId,
    serviceId: service.id,
    serviceName: nameOf(service),
    movedFrom: ticket.intake.serviceId === service.id ? null : nameOf(ticket.intake.service),
    institutionName: nameOf(service.institution),
    patientName: ticket.patient.person.name,
    patientLatinName: ticket.patient.person.latinName,
    number: ticketNumber(service.ticketPrefix, ticket.number),
    state: ticket.state,
    place,
    wait: place === null || !queue ? { kind: 'not-known' } : waitRange({ ...queue, ahead: place - 1 }),
    waitingSince: ticket.waitingSince,
    targetSeconds: service.targetSeconds,
    cliniciansOnDuty: queue?.onDuty.length ?? 0,
    missedCalls: ticket.missedCalls,
    enterBy: isCalled ? enterBy(isCalled) : null,
    consultationId: consultation?.id ?? null,
    clinician: consultation ? clinicianCard(consultation.clinician) : null,
    symptoms: ticket.intake.symptoms,
    additions: ticket.intake.additions,
    emergency: ruleProfileOf(service.institution.ruleProfile).emergency,
    asOf: services.now(),
  };
}
