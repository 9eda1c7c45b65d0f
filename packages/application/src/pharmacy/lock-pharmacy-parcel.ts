import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { pharmacyOrders, practiceAt } from '../visibility/index.ts';

/**
 * A parcel of a pharmacy where the actor dispenses; its order's row is locked until the end of the transaction.
 * @throws AppError NOT_FOUND for a missing id as for another pharmacy's
 */
export async function lockPharmacyParcel(tx: Transaction, actor: Actor, parcelId: string) {
  await tx.$queryRaw`
    SELECT FROM "order" o JOIN parcel p ON p.order_id = o.id WHERE p.id = ${parcelId}::uuid FOR NO KEY UPDATE OF o`;
  const parcel = await tx.parcel.findFirst({
    where: { id: parcelId, order: pharmacyOrders(actor) },
    include: { order: true },
  });
  const practice = parcel && practiceAt(actor, parcel.order.pharmacyId, ['DISPENSER']);
  if (!parcel || !practice) throw notFound('parcel');
  return { parcel, practiceRoleId: practice.practiceRoleId };
}
