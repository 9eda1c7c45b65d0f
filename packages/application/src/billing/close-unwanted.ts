import { writeAudit } from '../audit/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockPurpose, paidForOf } from './paid-for.ts';
import { settleNotice } from './settle-notice.ts';
import { tellPayment } from './settling.ts';

/**
 * Nobody may pay this payment any more. Whether somebody has just done so the provider knows, and what it says is carried
 * out: captured money of an unwanted payment goes back.
 * @returns false when the payment was settled before
 */
export async function closeUnwanted(services: Services, paymentId: string): Promise<boolean> {
  const { prisma } = services.db;
  const payment = await prisma.payment.findUniqueOrThrow({ where: { id: paymentId } });
  if (payment.state !== 'PENDING') return false;
  if (payment.provider === null) return failUnasked(services, paymentId);
  const ref = payment.providerRef ?? (await askAgain(services, payment));
  await settleNotice(services, await services.payments.closeCharge(ref));
  return true;
}

/** Its name was lost with the process that asked: asked again under the same name the provider gives the same charge. */
async function askAgain(
  { payments, db }: Services,
  { id, amountMinor, currency }: { id: string; amountMinor: number; currency: string },
): Promise<string> {
  const charge = { paymentId: id, amountMinor, currency, description: 'Openward', returnPath: `/pay/${id}` };
  const { ref } = await payments.createCharge(charge);
  await db.prisma.payment.updateMany({ where: { id, state: 'PENDING' }, data: { providerRef: ref } });
  return ref;
}

/** No provider was ever asked, so nobody can have paid. Whoever starts it at this moment is waited for, and wins. */
async function failUnasked(services: Services, paymentId: string): Promise<boolean> {
  return commit(services, async (tx) => {
    const found = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    const purpose = await lockPurpose(tx, paidForOf(found));
    const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    if (payment.state !== 'PENDING' || payment.provider !== null) return false;
    const { patientId, journeyId } = purpose;
    await changeState(tx, {
      lifecycle: 'PAYMENT',
      id: paymentId,
      from: 'PENDING',
      command: 'fail',
      actor: null,
      reason: 'unwanted',
      ...(journeyId ? { journeyId } : {}),
    });
    await writeAudit(tx, null, { action: 'payment.fail', entity: 'payment', entityId: paymentId, patientId });
    await tellPayment(tx, payment, purpose);
    return true;
  });
}
