import { type Transaction, violatedConstraint } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { joinQueueResult, type JoinQueueInput, type JoinQueueResult } from '@openward/domain/intake';
import { writeAudit } from '../audit/index.ts';
import { openPayment, requirePayments } from '../billing/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import {
  checkIntake,
  enterQueue,
  refuseSecondTicket,
  shorten,
  takeDetails,
  type CheckedIntake,
} from '../intake/index.ts';
import { commit, journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { resumeUnpaid } from './resume-unpaid.ts';

/**
 * Takes a place in a queue for oneself or a ward: journey, intake and ticket in one transaction. The same key gives the
 * same place. Where the service costs money, a payment stands for the place until it is captured.
 * @throws AppError as `checkIntake` refuses; CONFLICT `already-queued` with the open `ticketId`; CONFLICT `unpaid-intake`
 * with the `paymentId` of an intake accepted at another price; UNAVAILABLE `payment-unavailable`
 */
export async function joinQueue(services: Services, actor: Actor, input: JoinQueueInput): Promise<JoinQueueResult> {
  authorize(actor, 'queue.join');
  const { key, ...decided } = input;
  const command = { name: 'queue.join', key, input: decided, answer: joinQueueResult };
  try {
    return await withIdempotency(services, actor, { command, work: (tx) => join(tx, services, { actor, input }) });
  } catch (error) {
    // Another key was faster between our look and our insert.
    if (violatedConstraint(error) !== 'ticket_one_open_per_patient_and_service') throw error;
    return commit(services, async (tx) => {
      await refuseSecondTicket(tx, input);
      throw new AppError('CONFLICT', 'the other ticket has ended meanwhile', 'conflict');
    });
  }
}

interface Joining {
  readonly actor: Actor;
  readonly input: JoinQueueInput;
}

async function join(tx: Transaction, services: Services, { actor, input }: Joining): Promise<JoinQueueResult> {
  const now = services.now();
  const checked = await checkIntake(tx, actor, { input, now });
  await refuseSecondTicket(tx, input);
  if (checked.priceMinor > 0) {
    requirePayments(services);
    const resumed = await resumeUnpaid(tx, actor, { input, checked });
    if (resumed) return resumed;
  }
  const { patientId } = input;
  const journey = await tx.journey.create({
    data: { patientId, concern: shorten(input.symptoms, 120) },
    select: { id: true },
  });
  const intakeId = await createIntake(tx, actor, { input, checked, journeyId: journey.id });
  if (checked.priceMinor === 0) {
    return { journeyId: journey.id, ticketId: await enterQueue(tx, { intakeId, now, actor }), paymentId: null };
  }
  const { paymentId } = await openPayment(tx, {
    personId: actor.personId,
    amountMinor: checked.priceMinor,
    currency: checked.currency,
    for: { intakeId },
    journeyId: journey.id,
  });
  await writeAudit(tx, actor, { action: 'journey.open', entity: 'journey', entityId: journey.id, patientId });
  await writeOutbox(tx, [journeyChanged(journey.id, await peopleAround(tx, patientId))]);
  return { journeyId: journey.id, ticketId: null, paymentId };
}

interface NewIntake {
  readonly input: JoinQueueInput;
  readonly checked: CheckedIntake;
  readonly journeyId: string;
}

async function createIntake(tx: Transaction, actor: Actor, { input, checked, journeyId }: NewIntake): Promise<string> {
  const { serviceId, symptoms, since, consentVersion } = input;
  const words = { symptoms, since, consentVersion };
  const { id } = await tx.intake.create({
    data: { journeyId, serviceId, submittedById: actor.personId, ...words, ...checked },
    select: { id: true },
  });
  await takeDetails(tx, actor, { intakeId: id, journeyId, input });
  return id;
}
