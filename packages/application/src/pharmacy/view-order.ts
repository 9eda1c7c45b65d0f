import type { Prisma, Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { nextCommands } from '@openward/domain/machine';
import { mayReceive, orderMachine, orderSteps, type OrderView, readAddressText } from '@openward/domain/pharmacy';
import { recordRead } from '../audit/index.ts';
import { nameOf } from '../cards/index.ts';
import { databaseNow } from '../clock/index.ts';
import type { Services } from '../services/index.ts';
import { visibleOrders } from '../visibility/index.ts';
import { orderCard, orderCardInclude } from './order-card.ts';
import { sealedColumns } from './sealed-columns.ts';
import { soldMedicine, soldMedicineSelect } from './sold-medicine.ts';

const include = {
  ...orderCardInclude,
  pharmacy: { select: { id: true, nameEn: true, nameZh: true, licenceNumber: true, city: true } },
  lines: {
    select: { id: true, quantity: true, unitPriceMinor: true, medicine: { select: soldMedicineSelect } },
    orderBy: { position: 'asc' },
  },
  parcels: {
    include: { events: { orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }] } },
    orderBy: { createdAt: 'desc' },
  },
  payments: {
    include: { refunds: { where: { state: { not: 'FAILED' } }, select: { amountMinor: true } } },
    orderBy: { createdAt: 'desc' },
    take: 1,
  },
} as const satisfies Prisma.OrderInclude;
type Loaded = Prisma.OrderGetPayload<{ include: typeof include }>;

/**
 * One order with its way, its parcels and its money, as its patient and the guardians see it.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function viewOrder(
  services: Services,
  actor: Actor,
  { orderId }: { readonly orderId: string },
): Promise<OrderView> {
  authorize(actor, 'order.own');
  const { prisma } = services.db;
  const order = await prisma.order.findFirst({ where: { AND: [{ id: orderId }, visibleOrders(actor)] }, include });
  if (!order) throw notFound('order');
  const [way, asOf] = await Promise.all([wayOf(prisma, order), databaseNow(prisma)]);
  const { id, patientId, itemsMinor, deliveryMinor, pharmacy, lines, state } = order;
  const address = readAddressText(services.vault.open(order.addressSealed, id, sealedColumns.orderAddress));
  await recordRead(services, actor, { action: 'order.read', entity: 'order', entityId: id, patientId });
  return {
    ...orderCard(order),
    ...way,
    pharmacy: { id: pharmacy.id, name: nameOf(pharmacy), licenceNumber: pharmacy.licenceNumber, city: pharmacy.city },
    lines: lines.map(({ medicine, ...line }) => ({ ...line, medicine: soldMedicine(medicine) })),
    itemsMinor,
    deliveryMinor,
    address,
    parcels: parcelsOf(services, order),
    payment: paymentOf(order),
    mayCancel: nextCommands(orderMachine, state, ['PATIENT']).includes('cancel'),
    mayReceive: mayReceive(state),
    asOf,
  };
}

/** The steps with the names of those who acted, and why it ended when somebody said so. */
async function wayOf(tx: Transaction, { id, state }: Loaded): Promise<Pick<OrderView, 'steps' | 'endReason'>> {
  const changes = await tx.stateChange.findMany({
    where: { lifecycle: 'ORDER', subjectId: id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const ids = [...new Set(changes.flatMap(({ actorId }) => actorId ?? []))];
  const people = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, latinName: true },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  const history = changes.map(({ command, createdAt, actorId, fromState }) => ({
    command: fromState === null ? 'create' : command,
    at: createdAt,
    actorId,
  }));
  const steps = orderSteps(state, history).map(({ actorId, ...step }) => {
    const person = actorId === null ? undefined : byId.get(actorId);
    return { ...step, actorName: person?.name ?? null, actorLatinName: person?.latinName ?? null };
  });
  return { steps, endReason: state === 'CANCELLED' ? (changes.at(-1)?.reason ?? null) : null };
}

/** The code at the door is told while somebody may still ask for it. */
function parcelsOf({ vault }: Services, { state, parcels }: Loaded): OrderView['parcels'] {
  const isOnTheWay = state === 'SHIPPED' || state === 'DELIVERY_FAILED';
  return parcels.map(({ id, carrier, trackingNumber, receiverCodeSealed, events }) => ({
    id,
    carrier,
    trackingNumber,
    receiverCode: isOnTheWay ? vault.open(receiverCodeSealed, id, sealedColumns.receiverCode) : null,
    events: events.map(({ id: eventId, kind, place, occurredAt }) => ({ id: eventId, kind, place, occurredAt })),
  }));
}

function paymentOf({ payments: [payment] }: Loaded): OrderView['payment'] {
  if (!payment) return null;
  return {
    paymentId: payment.id,
    state: payment.state,
    refundedMinor: payment.refundedMinor,
    refundAskedMinor: payment.refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  };
}
