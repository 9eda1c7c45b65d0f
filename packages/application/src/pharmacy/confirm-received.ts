import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { mayReceive, type OrderState } from '@openward/domain/pharmacy';
import { databaseNow } from '../clock/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { ownPatients } from '../visibility/index.ts';
import { followParcel } from './follow-parcel.ts';

/**
 * The patient, or the guardian, has the parcel in hand and says so, whatever the courier says. Saying it again changes nothing.
 * @throws AppError NOT_FOUND; CONFLICT `parcel-not-on-its-way`
 */
export async function confirmReceived(
  services: Services,
  actor: Actor,
  { orderId }: { readonly orderId: string },
): Promise<{ state: OrderState }> {
  authorize(actor, 'order.receive');
  return commit(services, async (tx) => {
    await tx.$queryRaw`SELECT FROM "order" WHERE id = ${orderId}::uuid FOR NO KEY UPDATE`;
    const order = await tx.order.findFirst({
      where: { AND: [{ id: orderId }, { patient: ownPatients(actor) }] },
      include: { parcels: { orderBy: { createdAt: 'desc' }, take: 1, select: { id: true } } },
    });
    if (!order) throw notFound('order');
    const { state } = order;
    if (state === 'DELIVERED') return { state };
    const parcelId = order.parcels[0]?.id;
    if (!parcelId || !mayReceive(state)) {
      throw new AppError('CONFLICT', `order is ${state}`, 'parcel-not-on-its-way');
    }
    const occurredAt = await databaseNow(tx);
    const { id: eventId } = await tx.parcelEvent.create({ data: { parcelId, kind: 'DELIVERED', occurredAt } });
    return { state: await followParcel(tx, { order, parcelId, eventId, actor }) };
  });
}
