import type { Prisma, Transaction } from '@openward/db';
import type { Actor, Role } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { pharmacyOrders, practiceAt } from '../visibility/index.ts';

const include = { lines: { orderBy: { position: 'asc' } } } as const satisfies Prisma.OrderInclude;
export type LockedOrder = Prisma.OrderGetPayload<{ include: typeof include }>;

/** An order of the actor's pharmacy, and the role in which the actor works at it. */
export interface PharmacyOrder {
  readonly order: LockedOrder;
  readonly practiceRoleId: string;
}

/**
 * An order of a pharmacy where the actor has one of the roles, its row locked until the end of the transaction.
 * @throws AppError NOT_FOUND for a missing id as for another pharmacy's
 */
export async function lockPharmacyOrder(
  tx: Transaction,
  actor: Actor,
  { orderId, roles }: { readonly orderId: string; readonly roles: readonly Role[] },
): Promise<PharmacyOrder> {
  await tx.$queryRaw`SELECT FROM "order" WHERE id = ${orderId}::uuid FOR NO KEY UPDATE`;
  const order = await tx.order.findFirst({ where: { AND: [{ id: orderId }, pharmacyOrders(actor)] }, include });
  const practice = order && practiceAt(actor, order.pharmacyId, roles);
  if (!order || !practice) throw notFound('order');
  return { order, practiceRoleId: practice.practiceRoleId };
}
