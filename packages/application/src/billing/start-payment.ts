import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { settlementOf } from '@openward/domain/billing';
import { AppError, notFound } from '@openward/domain/errors';
import { writeAudit } from '../audit/index.ts';
import { commit } from '../outbox/index.ts';
import type { ChargeRequest, Services } from '../services/index.ts';
import { visiblePayments } from '../visibility/index.ts';
import { openPayment, requirePayments } from './open-payment.ts';
import { lockPurpose, paidForOf, type Purpose } from './paid-for.ts';
import { isWanted } from './is-wanted.ts';

/**
 * Sends the payer to the provider. Starting again leads to the same charge; a payment that failed is opened once more.
 * The payment notes whom it asks before it asks, so that a crash in between leaves nothing the sweeper does not look into.
 * @throws AppError NOT_FOUND; CONFLICT `payment-settled` or `payment-ended`; UNAVAILABLE `payment-unavailable`
 */
export async function startPayment(
  services: Services,
  actor: Actor,
  { paymentId }: { readonly paymentId: string },
): Promise<{ readonly redirectUrl: string }> {
  authorize(actor, 'payment.own');
  requirePayments(services);
  const charge = await commit(services, (tx) => prepare(tx, services, { actor, paymentId }));
  const { ref, redirectUrl } = await services.payments.createCharge(charge);
  await services.db.prisma.payment.updateMany({
    where: { id: charge.paymentId, state: 'PENDING' },
    data: { providerRef: ref },
  });
  return { redirectUrl };
}

interface Starting {
  readonly actor: Actor;
  readonly paymentId: string;
}

async function prepare(tx: Transaction, services: Services, { actor, paymentId }: Starting): Promise<ChargeRequest> {
  const found = await tx.payment.findFirst({ where: { AND: [{ id: paymentId }, visiblePayments(actor)] } });
  if (!found) throw notFound('payment');
  const purpose = await lockPurpose(tx, paidForOf(found));
  const payment = await payable(tx, { actor, purpose, paymentId });
  if (!(await isWanted(tx, purpose.paidFor))) throw new AppError('CONFLICT', 'no longer to be paid', 'payment-ended');
  await tx.payment.update({ where: { id: payment.id }, data: { provider: services.payments.provider } });
  const { patientId } = purpose;
  await writeAudit(tx, actor, { action: 'payment.start', entity: 'payment', entityId: payment.id, patientId });
  return chargeOf(tx, payment, purpose);
}

/** The payment itself, or the one that takes its place after it failed. */
async function payable(
  tx: Transaction,
  { actor, purpose, paymentId }: Starting & { readonly purpose: Purpose },
): Promise<{ id: string; amountMinor: number; currency: string }> {
  const asked = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
  const current = await tx.payment.findFirst({ where: { ...purpose.paidFor, state: { not: 'FAILED' } } });
  if (current && settlementOf(current.state, 'captured', false) === 'nothing') {
    throw new AppError('CONFLICT', `the payment is ${current.state}`, 'payment-settled');
  }
  if (current) return current;
  const { amountMinor, currency } = asked;
  const { paidFor, journeyId } = purpose;
  const renewed = { personId: actor.personId, amountMinor, currency, for: paidFor, journeyId };
  const { paymentId: id } = await openPayment(tx, renewed);
  return { id, amountMinor, currency };
}

async function chargeOf(
  tx: Transaction,
  { id: paymentId, amountMinor, currency }: { id: string; amountMinor: number; currency: string },
  { institutionId }: Purpose,
): Promise<ChargeRequest> {
  const { nameEn, nameZh } = await tx.institution.findUniqueOrThrow({ where: { id: institutionId } });
  // Who is paid, and nothing of what for: the provider is told no patient data.
  const description = `${nameZh} ${nameEn}`;
  return { paymentId, amountMinor, currency, description, returnPath: `/pay/${paymentId}` };
}
