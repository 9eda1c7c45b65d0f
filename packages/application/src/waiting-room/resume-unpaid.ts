import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { JoinQueueInput, JoinQueueResult } from '@openward/domain/intake';
import { writeAudit } from '../audit/index.ts';
import { openPayment } from '../billing/index.ts';
import { databaseNow } from '../clock/index.ts';
import { dropDetails, shorten, takeDetails, type CheckedIntake } from '../intake/index.ts';

/**
 * The open unpaid intake of a patient and service, with its row locked: paid, lapsed or given up meanwhile it is none any
 * more. One that answers a referral is none either: its words are the referring visit's. Everybody who would open one for this patient waits at the patient's row.
 */
async function lockUnpaid(tx: Transaction, { patientId, serviceId }: JoinQueueInput): Promise<string | null> {
  await tx.$queryRaw`SELECT FROM patient_profile WHERE person_id = ${patientId}::uuid FOR NO KEY UPDATE`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM intake i JOIN journey j ON j.id = i.journey_id
    WHERE j.patient_id = ${patientId}::uuid AND i.service_id = ${serviceId}::uuid AND j.closed_at IS NULL
      AND i.price_minor > 0 AND i.lapsed_at IS NULL
      AND NOT EXISTS (SELECT FROM ticket t WHERE t.intake_id = i.id)
      AND NOT EXISTS (SELECT FROM referral r WHERE r.accepted_intake_id = i.id)
      AND NOT EXISTS (SELECT FROM payment p WHERE p.intake_id = i.id AND p.state NOT IN ('PENDING', 'FAILED'))
    ORDER BY i.created_at DESC LIMIT 1
    FOR NO KEY UPDATE OF i`;
  return rows[0]?.id ?? null;
}

interface Resuming {
  readonly input: JoinQueueInput;
  readonly checked: CheckedIntake;
}

/**
 * Goes on with the intake left unpaid, as it is submitted now: words, files, prior diagnosis, and who consents and when. The
 * payment that failed is opened once more.
 * @returns null when there is none
 * @throws AppError CONFLICT `unpaid-intake` with its `paymentId` when it was accepted at another price
 */
export async function resumeUnpaid(
  tx: Transaction,
  actor: Actor,
  { input, checked }: Resuming,
): Promise<JoinQueueResult | null> {
  const intakeId = await lockUnpaid(tx, input);
  if (!intakeId) return null;
  const intake = await tx.intake.findUniqueOrThrow({
    where: { id: intakeId },
    include: { payments: { where: { state: 'PENDING' }, select: { id: true } } },
  });
  const { journeyId } = intake;
  const open = intake.payments[0]?.id;
  if (intake.priceMinor !== checked.priceMinor || intake.currency !== checked.currency) {
    if (!open) return null;
    throw new AppError('CONFLICT', 'an intake at another price waits for its payment', 'unpaid-intake', {
      paymentId: open,
    });
  }
  const { symptoms, since, consentVersion, patientId } = input;
  const consentedAt = await databaseNow(tx);
  await tx.intake.update({
    where: { id: intakeId },
    data: { symptoms, since, ...checked, submittedById: actor.personId, consentVersion, consentedAt },
  });
  await dropDetails(tx, intakeId, input);
  await takeDetails(tx, actor, { intakeId, journeyId, input });
  await tx.journey.update({ where: { id: journeyId }, data: { concern: shorten(symptoms, 120) } });
  await writeAudit(tx, actor, { action: 'journey.resume', entity: 'journey', entityId: journeyId, patientId });
  if (open) return { journeyId, ticketId: null, paymentId: open };
  const { priceMinor: amountMinor, currency } = intake;
  const renewed = { personId: actor.personId, amountMinor, currency, for: { intakeId }, journeyId };
  return { journeyId, ticketId: null, paymentId: (await openPayment(tx, renewed)).paymentId };
}
