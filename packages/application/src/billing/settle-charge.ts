import type { Transaction } from '@openward/db';
import { capturePosting, settlementOf, totalOf } from '@openward/domain/billing';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { handOn } from './hand-on.ts';
import { requestRefund } from './refund.ts';
import type { Settled } from './settle-notice.ts';
import { post, tellPayment, type Settling } from './settling.ts';

/**
 * The provider's word about a charge. Captured: posted, and handed on to the queue or the pharmacy; what cannot be handed
 * on goes back at once, so that nothing is paid without what it was paid for.
 */
export async function settleCharge(tx: Transaction, settling: Settling): Promise<Settled> {
  const { notice, payment, purpose, provider } = settling;
  const { id, amountMinor } = payment;
  const { patientId, parts } = purpose;
  // Also a refund that failed: the money was noted then, and giving it back is tried again.
  const isReturned = (await tx.refund.count({ where: { paymentId: id } })) > 0;
  const outcome = notice.kind === 'charge-captured' ? 'captured' : 'failed';
  const settlement = settlementOf(payment.state, outcome, isReturned);
  if (settlement === 'nothing') return 'nothing';
  if (settlement === 'fail') {
    await changeState(tx, { ...step(settling), command: 'fail', set: { providerRef: notice.ref } });
    await writeAudit(tx, null, { action: 'payment.fail', entity: 'payment', entityId: id, patientId });
    await tellPayment(tx, payment, purpose);
    return 'done';
  }
  if (totalOf(parts) !== amountMinor) throw new Error(`payment ${id} is not the price of what it is for`);
  await post(tx, payment, capturePosting(provider, parts));
  await writeAudit(tx, null, { action: `payment.${settlement}`, entity: 'payment', entityId: id, patientId });
  if (settlement === 'return') {
    settling.services.log.warn('money came for a payment given up', { subjectId: id });
    await requestRefund(tx, { paymentId: id, amountMinor, reason: 'late', patientId });
    await tellPayment(tx, payment, purpose);
    return 'done';
  }
  const set = { providerRef: notice.ref, capturedAt: await databaseNow(tx) };
  await changeState(tx, { ...step(settling), command: 'capture', set });
  const reason = await handOn(tx, settling);
  if (reason) await requestRefund(tx, { paymentId: id, amountMinor, reason, patientId });
  await tellPayment(tx, payment, purpose);
  return 'done';
}

const step = ({ payment, purpose }: Settling) =>
  ({
    lifecycle: 'PAYMENT',
    id: payment.id,
    from: payment.state,
    actor: null,
    ...(purpose.journeyId ? { journeyId: purpose.journeyId } : {}),
  }) as const;
