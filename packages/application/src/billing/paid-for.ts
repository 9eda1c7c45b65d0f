import type { Transaction } from '@openward/db';
import { consultationPrice, orderPrice, type PricePart } from '@openward/domain/billing';

/** What a payment is for. */
export type PaidFor = { readonly orderId: string } | { readonly intakeId: string };

/** What the ledger and everybody to be told need to know of it. */
export interface Purpose {
  readonly paidFor: PaidFor;
  readonly patientId: string;
  readonly journeyId: string | null;
  readonly institutionId: string;
  readonly parts: readonly PricePart[];
}

/** The columns of a payment that name its purpose; exactly one is set. */
export const paidForOf = ({ orderId, intakeId }: { orderId: string | null; intakeId: string | null }): PaidFor => {
  if (orderId !== null) return { orderId };
  if (intakeId !== null) return { intakeId };
  throw new Error('a payment for nothing');
};

/** Loads the purpose. Locks: the order or the intake, always before its payment. */
export async function lockPurpose(tx: Transaction, paidFor: PaidFor): Promise<Purpose> {
  if ('orderId' in paidFor) {
    const { orderId } = paidFor;
    await tx.$queryRaw`SELECT FROM "order" WHERE id = ${orderId}::uuid FOR NO KEY UPDATE`;
    const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
    const { patientId, journeyId, pharmacyId: institutionId } = order;
    return { paidFor, patientId, journeyId, institutionId, parts: orderPrice(order) };
  }
  const { intakeId } = paidFor;
  await tx.$queryRaw`SELECT FROM intake WHERE id = ${intakeId}::uuid FOR NO KEY UPDATE`;
  const { priceMinor, journey, service } = await tx.intake.findUniqueOrThrow({
    where: { id: intakeId },
    select: {
      priceMinor: true,
      journey: { select: { id: true, patientId: true } },
      service: { select: { institutionId: true } },
    },
  });
  const { institutionId } = service;
  const parts = consultationPrice({ institutionId, priceMinor });
  return { paidFor, patientId: journey.patientId, journeyId: journey.id, institutionId, parts };
}
