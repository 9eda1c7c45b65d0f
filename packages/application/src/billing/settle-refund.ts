import type { Transaction } from '@openward/db';
import { refundCommand, refundPosting } from '@openward/domain/billing';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { changeState } from '../lifecycle/index.ts';
import type { Settled } from './settle-notice.ts';
import { post, tellPayment, type Settling } from './settling.ts';

/** The provider's word about a refund: done is posted and counted, refused is left to people. */
export async function settleRefund(tx: Transaction, settling: Settling, refundId: string): Promise<Settled> {
  const { notice, payment, purpose, provider, services } = settling;
  const { patientId, journeyId } = purpose;
  const isDone = notice.kind === 'refund-done';
  const { count } = await tx.refund.updateMany({
    where: { id: refundId, state: isDone ? { not: 'DONE' } : 'REQUESTED' },
    data: isDone
      ? { state: 'DONE', providerRef: notice.ref, doneAt: await databaseNow(tx) }
      : { state: 'FAILED', providerRef: notice.ref },
  });
  if (count === 0) return 'nothing';
  const about = { entity: 'payment', entityId: payment.id, patientId, details: { refundId } } as const;
  if (!isDone) {
    services.log.warn('the provider refused a refund', { subjectId: refundId });
    await writeAudit(tx, null, { action: 'payment.refund-refused', ...about });
    await tellPayment(tx, payment, purpose);
    return 'done';
  }
  const { amountMinor } = notice;
  await post(
    tx,
    payment,
    refundPosting(provider, purpose.parts, { amountMinor, refundedMinor: payment.refundedMinor }),
  );
  // Money that came for a payment given up went back whole; the payment stays what it was.
  if (payment.state !== 'FAILED') {
    await changeState(tx, {
      lifecycle: 'PAYMENT',
      id: payment.id,
      from: payment.state,
      command: refundCommand(payment, amountMinor),
      actor: null,
      ...(journeyId ? { journeyId } : {}),
      set: { refundedMinor: payment.refundedMinor + amountMinor },
    });
  }
  await writeAudit(tx, null, { action: 'payment.refund', ...about });
  await tellPayment(tx, payment, purpose);
  return 'done';
}
