import type { Prisma, Transaction } from '@openward/db';
import { refundable, type RefundReason } from '@openward/domain/billing';
import { writeAudit } from '../audit/index.ts';
import { writeOutbox } from '../outbox/index.ts';
import { lockPurpose, type PaidFor } from './paid-for.ts';
import { tellPayment } from './settling.ts';

export interface RefundOrder {
  readonly for: PaidFor;
  /** Minor units; left out: everything that was not asked back yet. */
  readonly amountMinor?: number;
  /** Minor units that stay paid at least; left out: none. */
  readonly keepMinor?: number;
  readonly reason: RefundReason;
}

/**
 * Asks for money back, in the transaction that ends what was paid for; the worker asks the provider, and the provider's
 * notice posts it. Asking again changes nothing: never more goes back than came. Locks: the purpose, then its payment.
 * @returns null when nothing was captured or everything was asked back before
 */
export async function refund(
  tx: Transaction,
  { for: paidFor, amountMinor, keepMinor = 0, reason }: RefundOrder,
): Promise<{ readonly refundId: string; readonly amountMinor: number } | null> {
  const purpose = await lockPurpose(tx, paidFor);
  const [found] = await tx.payment.findMany({
    where: { ...paidFor, state: { in: ['CAPTURED', 'PARTLY_REFUNDED'] } },
    select: { id: true },
  });
  if (!found) return null;
  await tx.$queryRaw`SELECT FROM payment WHERE id = ${found.id}::uuid FOR NO KEY UPDATE`;
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: found.id }, include: { refunds: true } });
  const rest = restOf(payment);
  const amount = Math.min(amountMinor ?? rest, rest - keepMinor);
  if (!(amount > 0)) return null;
  const refundId = await requestRefund(tx, {
    paymentId: payment.id,
    amountMinor: amount,
    reason,
    patientId: purpose.patientId,
  });
  await tellPayment(tx, payment, purpose);
  return { refundId, amountMinor: amount };
}

type PaidWithRefunds = Prisma.PaymentGetPayload<{ include: { refunds: true } }>;

/** What may still be asked back of a payment, minor units; its row must be locked. */
export function restOf({ refunds, ...payment }: PaidWithRefunds): number {
  const asked = refunds.filter(({ state }) => state !== 'FAILED').reduce((total, one) => total + one.amountMinor, 0);
  return refundable(payment, asked);
}

interface NewRefund {
  readonly retryOfId?: string;
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly reason: RefundReason;
  readonly patientId: string;
}

/** The row, its trace, and the order to the worker. */
export async function requestRefund(tx: Transaction, { patientId, ...data }: NewRefund): Promise<string> {
  const { id } = await tx.refund.create({ data, select: { id: true } });
  const { paymentId, amountMinor, reason } = data;
  const details = { refundId: id, amountMinor, reason };
  await writeAudit(tx, null, {
    action: 'payment.ask-back',
    entity: 'payment',
    entityId: paymentId,
    patientId,
    details,
  });
  await writeOutbox(tx, [{ topic: 'payment.refund', payload: { refundId: id } }]);
  return id;
}
