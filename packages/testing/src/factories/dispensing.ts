import { checkOrder, pickOrder, scanPack, shipOrder } from '@openward/application/pharmacy';
import type { Services } from '@openward/application/services';
import { checkPoints } from '@openward/domain/pharmacy';
import { insertPaidOrder, newTraceCode, type Pharmacy, type PlacedOrder } from './paid-order.ts';

type Facts = Parameters<typeof insertPaidOrder>[2];

export interface PackedOrder extends PlacedOrder {
  readonly codes: readonly string[];
}

/** An order being picked, all its packs scanned. */
export async function packOrder(services: Services, pharmacy: Pharmacy, facts: Facts = {}): Promise<PackedOrder> {
  const order = await insertPaidOrder(services, pharmacy, facts);
  const { orderId } = order;
  const { actor } = pharmacy.dispenser;
  await pickOrder(services, actor, { orderId });
  const codes = Array.from({ length: order.packs }, newTraceCode);
  for (const traceCode of codes) await scanPack(services, actor, { orderId, lineId: null, traceCode });
  return { ...order, codes };
}

/** An order whose packs are checked. */
export async function checkedOrder(services: Services, pharmacy: Pharmacy, facts: Facts = {}): Promise<PackedOrder> {
  const order = await packOrder(services, pharmacy, facts);
  await checkOrder(services, pharmacy.pharmacist.actor, { orderId: order.orderId, confirmed: [...checkPoints] });
  return order;
}

export interface ShippedOrder extends PackedOrder {
  readonly parcelId: string;
  readonly trackingNumber: string;
}

/** An order on its way. @param byHand whom it was given to, where no courier is booked */
export async function shippedOrder(
  services: Services,
  pharmacy: Pharmacy,
  { byHand = null, ...facts }: Facts & { readonly byHand?: { carrier: string; trackingNumber: string } | null } = {},
): Promise<ShippedOrder> {
  const order = await checkedOrder(services, pharmacy, facts);
  const { orderId } = order;
  await shipOrder(services, pharmacy.dispenser.actor, { orderId, byHand });
  const parcel = await services.db.prisma.parcel.findFirstOrThrow({ where: { orderId } });
  return { ...order, parcelId: parcel.id, trackingNumber: parcel.trackingNumber };
}
