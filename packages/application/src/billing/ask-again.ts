import type { Transaction } from '@openward/db';
import { mayRetryRefund, refundReasons } from '@openward/domain/billing';
import { AppError } from '@openward/domain/errors';
import { lockPurpose, paidForOf } from './paid-for.ts';
import { requestRefund, restOf } from './refund.ts';
import { tellPayment } from './settling.ts';

/**
 * Asks once more for a refund the provider refused, as a refund of its own: what it was, or what is left of the payment.
 * Locks: the purpose, then its payment; whoever asks at the same moment finds it asked for.
 * @throws AppError CONFLICT with the reason of `mayRetryRefund`
 */
export async function askAgain(tx: Transaction, refundId: string) {
  const { payment: paid } = await tx.refund.findUniqueOrThrow({ where: { id: refundId }, include: { payment: true } });
  const purpose = await lockPurpose(tx, paidForOf(paid));
  await tx.$queryRaw`SELECT FROM payment WHERE id = ${paid.id}::uuid FOR NO KEY UPDATE`;
  const { payment, retry, ...refused } = await tx.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { retry: { select: { id: true } }, payment: { include: { refunds: true } } },
  });
  const restMinor = restOf(payment);
  const verdict = mayRetryRefund({ state: refused.state, retried: retry !== null, restMinor });
  if (!verdict.ok) throw new AppError('CONFLICT', `retry: ${verdict.reason}`, verdict.reason);
  const amountMinor = Math.min(refused.amountMinor, restMinor);
  const { patientId } = purpose;
  const reason = refundReasons.find((known) => known === refused.reason) ?? 'goodwill';
  const again = { paymentId: payment.id, amountMinor, reason, patientId, retryOfId: refundId };
  const id = await requestRefund(tx, again);
  await tellPayment(tx, payment, purpose);
  return { refundId: id, paymentId: payment.id, amountMinor, currency: payment.currency, patientId };
}
