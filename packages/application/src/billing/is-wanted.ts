import type { Transaction } from '@openward/db';
import type { PaidFor } from './paid-for.ts';

/** Whether the money is still wanted: the order is placed, or the intake waits for it. The purpose must be locked. */
export async function isWanted(tx: Transaction, paidFor: PaidFor): Promise<boolean> {
  if ('orderId' in paidFor) {
    const { state } = await tx.order.findUniqueOrThrow({ where: { id: paidFor.orderId }, select: { state: true } });
    return state === 'PLACED';
  }
  const { lapsedAt, ticket } = await tx.intake.findUniqueOrThrow({
    where: { id: paidFor.intakeId },
    select: { lapsedAt: true, ticket: { select: { id: true } } },
  });
  return lapsedAt === null && ticket === null;
}
