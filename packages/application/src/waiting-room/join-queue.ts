import { type Transaction, violatedConstraint } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { joinQueueResult, type JoinQueueInput } from '@openward/domain/intake';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { checkIntake, shorten, type CheckedIntake } from '../intake/index.ts';
import { beginState } from '../lifecycle/index.ts';
import { commit, peopleAround, queueChanged, ticketChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';

type Joined = z.output<typeof joinQueueResult>;
const openStates = ['WAITING', 'OFFERED', 'IN_CONSULTATION', 'NO_ANSWER'] as const;

/**
 * Takes a place in a queue for oneself or a ward: journey, intake and ticket in one transaction. The same key gives the
 * same place.
 * @throws AppError as `checkIntake` refuses; CONFLICT `already-queued` with the open `ticketId`
 */
export async function joinQueue(services: Services, actor: Actor, input: JoinQueueInput): Promise<Joined> {
  authorize(actor, 'queue.join');
  const { key, ...decided } = input;
  const command = { name: 'queue.join', key, input: decided, answer: joinQueueResult };
  try {
    return await withIdempotency(services, actor, {
      command,
      work: (tx) => join(tx, actor, { input, now: services.now() }),
    });
  } catch (error) {
    // Another key was faster between our look and our insert.
    if (violatedConstraint(error) !== 'ticket_one_open_per_patient_and_service') throw error;
    return commit(services, async (tx) => {
      await refuseSecondTicket(tx, input);
      throw new AppError('CONFLICT', 'the other ticket has ended meanwhile', 'conflict');
    });
  }
}

async function join(
  tx: Transaction,
  actor: Actor,
  { input, now }: { readonly input: JoinQueueInput; readonly now: Date },
): Promise<Joined> {
  const checked = await checkIntake(tx, actor, { input, now });
  await refuseSecondTicket(tx, input);
  const journey = await tx.journey.create({
    data: { patientId: input.patientId, concern: shorten(input.symptoms, 120) },
    select: { id: true },
  });
  const ticketId = await createTicket(tx, actor, { input, checked, journeyId: journey.id });
  const people = await peopleAround(tx, input.patientId);
  await writeOutbox(tx, [ticketChanged(ticketId, people), await queueChanged(tx, input.serviceId)]);
  return { ticketId, journeyId: journey.id };
}

async function refuseSecondTicket(tx: Transaction, { patientId, serviceId }: JoinQueueInput): Promise<void> {
  const open = await tx.ticket.findFirst({
    where: { patientId, serviceId, state: { in: [...openStates] } },
    select: { id: true },
  });
  if (open)
    throw new AppError('CONFLICT', 'one open ticket per patient and service', 'already-queued', { ticketId: open.id });
}

interface NewTicket {
  readonly input: JoinQueueInput;
  readonly checked: CheckedIntake;
  readonly journeyId: string;
}

async function createTicket(tx: Transaction, actor: Actor, { input, checked, journeyId }: NewTicket): Promise<string> {
  const { serviceId, patientId, symptoms, since, consentVersion } = input;
  const { zone, triageLevel, priceMinor, currency, ruleProfile } = checked;
  const intake = await tx.intake.create({
    data: {
      journeyId,
      serviceId,
      submittedById: actor.personId,
      symptoms,
      since,
      consentVersion,
      priceMinor,
      currency,
    },
    select: { id: true },
  });
  // Last, since everybody who joins this queue waits for the counter's row.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO ticket (journey_id, intake_id, service_id, patient_id, day, number, triage_level)
    SELECT ${journeyId}::uuid, ${intake.id}::uuid, ${serviceId}::uuid, ${patientId}::uuid, today.day,
           next_ticket_number(${serviceId}::uuid, today.day), ${triageLevel}
    FROM (SELECT (now() AT TIME ZONE ${zone})::date AS day) today
    RETURNING id`;
  const id = rows[0]?.id;
  if (!id) throw new Error('no ticket was stored');
  await beginState(tx, { lifecycle: 'TICKET', id, actor, journeyId, ruleProfile });
  await writeAudit(tx, actor, {
    action: 'ticket.join',
    entity: 'ticket',
    entityId: id,
    patientId,
    details: { serviceId },
  });
  return id;
}
