import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { writeAudit } from '../audit/index.ts';
import { closeJourneyIfOver } from '../lifecycle/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { visiblePayments } from '../visibility/index.ts';
import { closeUnwanted } from './close-unwanted.ts';
import { lapseIntake } from './lapse-intake.ts';
import { lockPurpose, paidForOf } from './paid-for.ts';
import { tellPayment } from './settling.ts';

/**
 * The payer does not want the consultation after all: no place is made, and nobody can pay it any more. Money that is
 * under way comes back. Giving up again changes nothing; an order is cancelled as an order.
 * @throws AppError NOT_FOUND; CONFLICT `payment-settled` when it is paid, or belongs to an order
 */
export async function giveUpPayment(
  services: Services,
  actor: Actor,
  { paymentId }: { readonly paymentId: string },
): Promise<void> {
  authorize(actor, 'payment.own');
  await commit(services, (tx) => giveUp(tx, actor, paymentId));
  await closeUnwanted(services, paymentId).catch((error: unknown) => {
    // The sweeper asks the provider again.
    services.log.error('charge not closed', error, { subjectId: paymentId });
  });
}

async function giveUp(tx: Transaction, actor: Actor, paymentId: string): Promise<void> {
  const found = await tx.payment.findFirst({ where: { AND: [{ id: paymentId }, visiblePayments(actor)] } });
  if (!found) throw notFound('payment');
  const paidFor = paidForOf(found);
  const purpose = await lockPurpose(tx, paidFor);
  if ('orderId' in paidFor) throw new AppError('CONFLICT', 'an order is cancelled as an order', 'payment-settled');
  const intake = await tx.intake.findUniqueOrThrow({
    where: { id: paidFor.intakeId },
    select: { lapsedAt: true, ticket: { select: { id: true } } },
  });
  if (intake.ticket) throw new AppError('CONFLICT', 'the place is made', 'payment-settled');
  if (intake.lapsedAt !== null || !(await lapseIntake(tx, paidFor.intakeId))) return;
  const { patientId, journeyId } = purpose;
  if (journeyId) await closeJourneyIfOver(tx, journeyId);
  await writeAudit(tx, actor, { action: 'payment.give-up', entity: 'payment', entityId: paymentId, patientId });
  await tellPayment(tx, found, purpose);
}
