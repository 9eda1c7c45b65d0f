import type { Transaction } from '@openward/db';
import { AppError } from '@openward/domain/errors';
import { ageInMonths } from '@openward/domain/identity';
import { calendarDayIn, calendarDayOf, ruleProfileOn } from '@openward/domain/institution';
import { defaultTriageLevel, mayUseService } from '@openward/domain/intake';
import { writeAudit, type AuditActor } from '../audit/index.ts';
import { beginState } from '../lifecycle/index.ts';
import { peopleAround, queueChanged, ticketChanged, writeOutbox } from '../outbox/index.ts';

const openStates = ['WAITING', 'OFFERED', 'IN_CONSULTATION', 'NO_ANSWER'] as const;

/** The open ticket of a patient in a service. */
export async function findOpenTicket(
  tx: Transaction,
  { patientId, serviceId }: { readonly patientId: string; readonly serviceId: string },
): Promise<string | null> {
  const open = await tx.ticket.findFirst({
    where: { patientId, serviceId, state: { in: [...openStates] } },
    select: { id: true },
  });
  return open?.id ?? null;
}

/** @throws AppError CONFLICT `already-queued` with the open `ticketId` */
export async function refuseSecondTicket(
  tx: Transaction,
  sought: { readonly patientId: string; readonly serviceId: string },
): Promise<void> {
  const ticketId = await findOpenTicket(tx, sought);
  if (ticketId)
    throw new AppError('CONFLICT', 'one open ticket per patient and service', 'already-queued', { ticketId });
}

interface Entering {
  readonly intakeId: string;
  readonly now: Date;
  /** null: the system, once the price was paid. */
  readonly actor: AuditActor | null;
}

/**
 * Makes a place in the queue of an intake, in the name of who submitted it: at once where it is free, else when the money
 * is here. Everything the place depends on is asked again now.
 * @throws AppError CONFLICT when the service takes the patient no more, or `already-queued`
 */
export async function enterQueue(tx: Transaction, { intakeId, now, actor }: Entering): Promise<string> {
  const intake = await tx.intake.findUniqueOrThrow({
    where: { id: intakeId },
    include: {
      service: { include: { institution: { select: { zone: true, ruleProfile: true } } } },
      journey: {
        select: { patientId: true, patient: { select: { pregnancy: true, person: { select: { birthDate: true } } } } },
      },
    },
  });
  const { journeyId, serviceId, since, service } = intake;
  const { patientId, patient } = intake.journey;
  const { zone } = service.institution;
  const today = calendarDayIn(now, zone);
  const birthDate = patient.person.birthDate && calendarDayOf(patient.person.birthDate);
  const months = ageInMonths(birthDate, today);
  const verdict = mayUseService(service, months);
  if (!verdict.ok) throw new AppError('CONFLICT', verdict.reason, verdict.reason);
  await refuseSecondTicket(tx, { patientId, serviceId });
  const triageLevel = defaultTriageLevel({ ageInMonths: months, pregnancy: patient.pregnancy, since });
  // Last, since everybody who joins this queue waits for the counter's row.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO ticket (journey_id, intake_id, service_id, patient_id, day, number, triage_level)
    SELECT ${journeyId}::uuid, ${intakeId}::uuid, ${serviceId}::uuid, ${patientId}::uuid, today.day,
           next_ticket_number(${serviceId}::uuid, today.day), ${triageLevel}
    FROM (SELECT (now() AT TIME ZONE ${zone})::date AS day) today
    RETURNING id`;
  const id = rows[0]?.id;
  if (!id) throw new Error('no ticket was stored');
  const ruleProfile = ruleProfileOn(service.institution.ruleProfile, today).version;
  await beginState(tx, { lifecycle: 'TICKET', id, actor: { personId: intake.submittedById }, journeyId, ruleProfile });
  const joined = { action: 'ticket.join', entity: 'ticket', entityId: id, patientId, details: { serviceId } } as const;
  await writeAudit(tx, actor, joined);
  const people = await peopleAround(tx, patientId);
  await writeOutbox(tx, [ticketChanged(id, people), await queueChanged(tx, serviceId)]);
  return id;
}
