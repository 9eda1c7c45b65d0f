import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import type { OrderCardDto } from '@openward/domain/pharmacy';
import { recordRead } from '../audit/index.ts';
import { nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { visibleOrders } from '../visibility/index.ts';

/** What a query includes to make order cards. */
export const orderCardInclude = {
  pharmacy: { select: { nameEn: true, nameZh: true } },
  patient: { select: { person: { select: { name: true, latinName: true } } } },
  lines: {
    select: { quantity: true, medicine: { select: { nameEn: true, nameZh: true, strength: true } } },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.OrderInclude;
export type OrderRecord = Prisma.OrderGetPayload<{ include: typeof orderCardInclude }>;

export function orderCard({ pharmacy, patient, lines, ...order }: OrderRecord): OrderCardDto {
  const { id, number, state, placedAt, currency, prescriptionId, journeyId } = order;
  return {
    id,
    number,
    state,
    placedAt,
    expiresAt: state === 'PLACED' ? order.expiresAt : null,
    pharmacyName: nameOf(pharmacy),
    patientName: patient.person.name,
    patientLatinName: patient.person.latinName,
    medicines: lines.map(({ quantity, medicine }) => ({
      name: nameOf(medicine),
      strength: medicine.strength,
      quantity,
    })),
    totalMinor: order.itemsMinor + order.deliveryMinor,
    currency,
    prescriptionId,
    journeyId,
  };
}

/**
 * An order as the clinicians of its journey see it: what and how far, not where to.
 * @throws AppError NOT_FOUND for a missing id as for an order of a journey they do not see
 */
export async function viewOrderCard(
  services: Services,
  actor: Actor,
  { orderId }: { readonly orderId: string },
): Promise<OrderCardDto> {
  authorize(actor, 'consultation.read');
  const order = await services.db.prisma.order.findFirst({
    where: { AND: [{ id: orderId }, visibleOrders(actor)] },
    include: orderCardInclude,
  });
  if (!order) throw notFound('order');
  const { patientId } = order;
  await recordRead(services, actor, { action: 'order.read', entity: 'order', entityId: orderId, patientId });
  return orderCard(order);
}
