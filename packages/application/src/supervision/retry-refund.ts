import { authorize, type Actor } from '@openward/domain/access';
import type { retryRefundInput, retryRefundResult } from '@openward/domain/billing';
import { notFound } from '@openward/domain/errors';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { askAgain } from '../billing/index.ts';
import { requireFreshFactor } from '../identity/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { overseenRefunds } from './overseen.ts';

/**
 * An admin asks the provider once more for a refund it refused. The worker asks; its notice says what came of it.
 * @throws AppError SECOND_FACTOR_REQUIRED, FORBIDDEN `second-factor-wrong`; NOT_FOUND for a missing refund as for another
 * institution's; CONFLICT with the reason of `mayRetryRefund`
 */
export async function retryRefund(
  services: Services,
  actor: Actor,
  { refundId, code }: z.output<typeof retryRefundInput>,
): Promise<z.output<typeof retryRefundResult>> {
  authorize(actor, 'refund.retry');
  await requireFreshFactor(services, actor, code);
  return commit(services, async (tx) => {
    const seen = await tx.refund.count({ where: { AND: [{ id: refundId }, overseenRefunds(actor)] } });
    if (seen === 0) throw notFound('refund');
    const { paymentId, patientId, ...asked } = await askAgain(tx, refundId);
    await writeAudit(tx, actor, {
      action: 'payment.retry-refund',
      entity: 'payment',
      entityId: paymentId,
      patientId,
      details: { refundId, retryId: asked.refundId, amountMinor: asked.amountMinor },
    });
    return asked;
  });
}
