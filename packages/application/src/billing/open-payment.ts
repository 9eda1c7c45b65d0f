import type { Transaction } from '@openward/db';
import { AppError } from '@openward/domain/errors';
import { beginState } from '../lifecycle/index.ts';
import type { Services } from '../services/index.ts';
import type { PaidFor } from './paid-for.ts';

export interface NewPayment {
  /** Who is asked for the money. */
  readonly personId: string;
  /** Minor units, above zero: what costs nothing needs no payment. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly for: PaidFor;
  readonly journeyId: string | null;
}

/**
 * Refuses before anything is stored that would have to be paid where nothing can be.
 * @throws AppError UNAVAILABLE `payment-unavailable` when no provider is configured
 */
export function requirePayments({ payments }: Pick<Services, 'payments'>): void {
  if (payments.provider === null) {
    throw new AppError('UNAVAILABLE', 'no payment provider is configured', 'payment-unavailable');
  }
}

/**
 * Asks a person for money, in the transaction of what it is for. Nobody else is asked yet: the payer starts it from
 * /pay/[paymentId]. Once the money is here an intake becomes a ticket, and an order is paid.
 * @throws RangeError when the amount is not above zero
 */
export async function openPayment(tx: Transaction, payment: NewPayment): Promise<{ readonly paymentId: string }> {
  const { personId, amountMinor, currency, journeyId } = payment;
  if (!(amountMinor > 0)) throw new RangeError('a payment needs an amount above zero');
  const { id } = await tx.payment.create({
    data: { personId, amountMinor, currency, ...payment.for },
    select: { id: true },
  });
  await beginState(tx, { lifecycle: 'PAYMENT', id, actor: { personId }, ...(journeyId ? { journeyId } : {}) });
  return { paymentId: id };
}
