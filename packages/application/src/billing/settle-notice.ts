import type { Transaction } from '@openward/db';
import type { PaymentNotice } from '@openward/domain/billing';
import { AppError, notFound } from '@openward/domain/errors';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockPurpose, paidForOf } from './paid-for.ts';
import { settleCharge } from './settle-charge.ts';
import { settleRefund } from './settle-refund.ts';

/**
 * What a notice changed: `repeated`, it was here before; `nothing`, it was overtaken by another.
 */
export type Settled = 'repeated' | 'nothing' | 'done';

/**
 * Carries out what the provider says, once, however often and in whatever order it says it: one transaction in which the
 * purpose and then the payment are locked, the notice's own key refuses a repetition, and the states decide the rest.
 * @throws AppError NOT_FOUND for what nobody was asked for; BAD_INPUT when amount or currency are not what was asked
 */
export async function settleNotice(services: Services, notice: PaymentNotice): Promise<Settled> {
  const { provider } = services.payments;
  if (provider === null) throw notFound('payment');
  return commit(services, async (tx) => {
    const { paymentId, refundId } = await findAsked(tx, notice);
    const found = await tx.payment.findFirst({ where: { id: paymentId, provider } });
    if (!found) throw notFound('payment');
    const purpose = await lockPurpose(tx, paidForOf(found));
    await tx.$queryRaw`SELECT FROM payment WHERE id = ${paymentId}::uuid FOR NO KEY UPDATE`;
    if (!(await isFirst(tx, { provider, notice, paymentId }))) return 'repeated';
    const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    const settling = { services, notice, provider, payment, purpose };
    return refundId ? settleRefund(tx, settling, refundId) : settleCharge(tx, settling);
  });
}

interface Asked {
  readonly paymentId: string;
  /** null: the notice is of the charge itself. */
  readonly refundId: string | null;
}

/** What we asked for under the name in the notice. */
async function findAsked(tx: Transaction, { kind, reference, amountMinor, currency }: PaymentNotice): Promise<Asked> {
  const isRefund = kind === 'refund-done' || kind === 'refund-failed';
  const refund = isRefund
    ? await tx.refund.findUnique({ where: { id: reference }, include: { payment: { select: { currency: true } } } })
    : null;
  const payment = isRefund ? null : await tx.payment.findUnique({ where: { id: reference } });
  const asked = refund ? { ...refund, currency: refund.payment.currency } : payment;
  if (!asked) throw notFound('payment');
  if (amountMinor !== asked.amountMinor || currency !== asked.currency) {
    throw new AppError('BAD_INPUT', `${kind} ${reference}: the provider names another amount`, 'bad-input');
  }
  return { paymentId: refund?.paymentId ?? reference, refundId: refund?.id ?? null };
}

interface Arrived {
  readonly provider: string;
  readonly notice: PaymentNotice;
  readonly paymentId: string;
}

/** Notes the notice under its own key. @returns false when it is there already */
async function isFirst(tx: Transaction, { provider, notice, paymentId }: Arrived): Promise<boolean> {
  const { eventId, kind } = notice;
  const count = await tx.$executeRaw`
    INSERT INTO payment_notice (provider, event_id, payment_id, kind)
    VALUES (${provider}, ${eventId}, ${paymentId}::uuid, ${kind})
    ON CONFLICT DO NOTHING`;
  return count === 1;
}
