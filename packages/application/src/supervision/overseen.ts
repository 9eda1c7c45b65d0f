import type { Prisma } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import type { OverseenOrder } from '@openward/domain/supervision';
import { nameOf } from '../cards/index.ts';
import { administeredInstitutions } from '../institution/index.ts';

/** The orders at pharmacies the actor answers for. */
export const overseenOrders = (actor: Actor): Prisma.OrderWhereInput => ({ pharmacy: administeredInstitutions(actor) });

/** The refunds of what was paid to institutions the actor answers for. */
export function overseenRefunds(actor: Actor): Prisma.RefundWhereInput {
  const institution = administeredInstitutions(actor);
  return { payment: { OR: [{ order: { pharmacy: institution } }, { intake: { service: { institution } } }] } };
}

/** What a query selects to show an order to an admin. */
export const overseenInclude = {
  pharmacy: { select: { nameEn: true, nameZh: true } },
  patient: { select: { recordNumber: true } },
} as const satisfies Prisma.OrderInclude;

/** An order without its patient's name. */
export const overseenOrder = (order: Prisma.OrderGetPayload<{ include: typeof overseenInclude }>): OverseenOrder => ({
  orderId: order.id,
  number: order.number,
  state: order.state,
  placedAt: order.placedAt,
  endedAt: order.endedAt,
  pharmacyName: nameOf(order.pharmacy),
  recordNumber: order.patient.recordNumber,
  totalMinor: order.itemsMinor + order.deliveryMinor,
  currency: order.currency,
});
