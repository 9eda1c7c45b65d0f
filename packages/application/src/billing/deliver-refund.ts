import type { Services } from '../services/index.ts';

/**
 * Asks the provider for a refund, as often as needed: under its name it gives back once. What came of it is told by a
 * notice.
 * @throws AppError UNAVAILABLE when the provider cannot be asked; the outbox tries again
 */
export async function deliverRefund(services: Services, refundId: string): Promise<void> {
  const { refund } = services.db.prisma;
  const found = await refund.findUnique({
    where: { id: refundId },
    include: { payment: { select: { providerRef: true, currency: true } } },
  });
  if (found?.state !== 'REQUESTED') return;
  const { amountMinor, payment } = found;
  if (payment.providerRef === null) throw new Error('a refund of what nobody was charged for');
  const { providerRef: chargeRef, currency } = payment;
  const { ref } = await services.payments.requestRefund({ refundId, chargeRef, amountMinor, currency });
  const askedAt = services.now();
  await refund.updateMany({ where: { id: refundId, state: 'REQUESTED' }, data: { providerRef: ref, askedAt } });
}
