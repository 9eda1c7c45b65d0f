import { type Transaction, violatedConstraint } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import type { AcceptReferralInput } from '@openward/domain/consultation';
import { AppError } from '@openward/domain/errors';
import { joinQueueResult, type JoinQueueResult } from '@openward/domain/intake';
import { writeAudit } from '../audit/index.ts';
import { openPayment, requirePayments } from '../billing/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { checkIntake, enterQueue, refuseSecondTicket, takeDetails } from '../intake/index.ts';
import { journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockOpenReferral } from './own-referral.ts';

/**
 * The patient, or a guardian, accepts: with the words of the visit that referred, a prior diagnosis where doctors answer, a
 * new consent and the price, an intake of the same journey is made, and of it a place in that service's queue, at once or
 * when the price is paid. The same key accepts once.
 * @throws AppError NOT_FOUND; CONFLICT `referral-answered`, `already-queued`, and as `checkIntake` and `takeDetails` refuse;
 * UNAVAILABLE `payment-unavailable`
 */
export async function acceptReferral(
  services: Services,
  actor: Actor,
  input: AcceptReferralInput,
): Promise<JoinQueueResult> {
  authorize(actor, 'referral.answer');
  const { key, ...decided } = input;
  const command = { name: 'referral.accept', key, input: decided, answer: joinQueueResult };
  try {
    return await withIdempotency(services, actor, { command, work: (tx) => accept(tx, services, { actor, input }) });
  } catch (error) {
    // The patient queued there by themselves between our look and our insert.
    if (violatedConstraint(error) !== 'ticket_one_open_per_patient_and_service') throw error;
    throw new AppError('CONFLICT', 'queued there meanwhile', 'already-queued');
  }
}

interface Accepting {
  readonly actor: Actor;
  readonly input: AcceptReferralInput;
}

async function accept(tx: Transaction, services: Services, { actor, input }: Accepting): Promise<JoinQueueResult> {
  const { referralId, consentVersion, acceptedPriceMinor, evidence } = input;
  const referral = await lockOpenReferral(tx, actor, referralId);
  const { journeyId, serviceId, journey } = referral;
  const { patientId } = journey;
  const { symptoms, since } = referral.consultation.ticket.intake;
  const now = services.now();
  const said = { key: input.key, serviceId, patientId, symptoms, since, redFlags: [], consentVersion };
  const given = { attachmentIds: [], evidence, guardianPresent: input.guardianPresent };
  const intake = { ...said, ...given, acceptedPriceMinor };
  const price = await checkIntake(tx, actor, { input: intake, now });
  await refuseSecondTicket(tx, { patientId, serviceId });
  const isFree = price.priceMinor === 0;
  if (!isFree) requirePayments(services);
  const words = { symptoms, since, consentVersion };
  const { id: intakeId } = await tx.intake.create({
    data: { journeyId, serviceId, submittedById: actor.personId, ...words, ...price },
    select: { id: true },
  });
  await takeDetails(tx, actor, { intakeId, journeyId, input: intake });
  await tx.referral.update({ where: { id: referralId }, data: { acceptedIntakeId: intakeId } });
  await tx.journey.update({ where: { id: journeyId }, data: { closedAt: null } });
  const ticketId = isFree ? await enterQueue(tx, { intakeId, now, actor }) : null;
  const { priceMinor: amountMinor, currency } = price;
  const asked = { personId: actor.personId, amountMinor, currency, for: { intakeId }, journeyId };
  const paymentId = isFree ? null : (await openPayment(tx, asked)).paymentId;
  await writeAudit(tx, actor, { action: 'referral.accept', entity: 'referral', entityId: referralId, patientId });
  const people = [...(await peopleAround(tx, patientId)), referral.madeBy.personId];
  await writeOutbox(tx, [journeyChanged(journeyId, people)]);
  return joinQueueResult.parse({ journeyId, ticketId, paymentId });
}
