import { authorize, type Actor } from '@openward/domain/access';
import { refundReasons } from '@openward/domain/billing';
import { notFound } from '@openward/domain/errors';
import type { OrderFile } from '@openward/domain/supervision';
import { recordRead } from '../audit/index.ts';
import { orderHistory, parcelView, soldMedicine, soldMedicineSelect } from '../pharmacy/index.ts';
import type { Services } from '../services/index.ts';
import { overseenInclude, overseenOrder, overseenOrders } from './overseen.ts';

const include = {
  ...overseenInclude,
  prescription: { select: { number: true } },
  lines: {
    select: { id: true, quantity: true, unitPriceMinor: true, medicine: { select: soldMedicineSelect } },
    orderBy: { position: 'asc' },
  },
  payments: { include: { refunds: { orderBy: { createdAt: 'asc' } } }, orderBy: { createdAt: 'asc' } },
  parcels: { include: { events: true }, orderBy: { createdAt: 'asc' } },
} as const;

/**
 * One order with everything that happened to it, for an admin: packs, money, parcels, who did what.
 * @throws AppError NOT_FOUND for a missing order as for another institution's
 */
export async function viewOrderFile(
  services: Services,
  actor: Actor,
  { orderId }: { readonly orderId: string },
): Promise<OrderFile> {
  authorize(actor, 'order.oversee');
  const where = { AND: [{ id: orderId }, overseenOrders(actor)] };
  const order = await services.db.prisma.order.findFirst({ where, include });
  if (!order) throw notFound('order');
  const { patientId, itemsMinor, deliveryMinor, prescription, lines, payments, parcels } = order;
  await recordRead(services, actor, { action: 'order.read', entity: 'order', entityId: orderId, patientId });
  return {
    ...overseenOrder(order),
    prescriptionNumber: prescription?.number ?? null,
    itemsMinor,
    deliveryMinor,
    lines: lines.map(({ medicine, ...line }) => ({ ...line, medicine: soldMedicine(medicine) })),
    payments: payments.map(({ id: paymentId, refunds, ...payment }) => ({
      paymentId,
      ...payment,
      refunds: refunds.map(({ id: refundId, reason, ...refund }) => ({
        ...refund,
        refundId,
        reason: refundReasons.find((known) => known === reason) ?? 'goodwill',
      })),
    })),
    parcels: parcels.map(parcelView),
    steps: await orderHistory(services, orderId),
  };
}
