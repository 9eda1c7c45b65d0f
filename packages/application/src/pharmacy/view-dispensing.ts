import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { localeSchema } from '@openward/domain/identity';
import { ruleProfileOf } from '@openward/domain/institution';
import { readAddressText, type DispensingView, type TraceAlertView } from '@openward/domain/pharmacy';
import { recordRead } from '../audit/index.ts';
import { nameOf } from '../cards/index.ts';
import { healthLists } from '../consultation/index.ts';
import { peopleAround } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { pharmacyOrders } from '../visibility/index.ts';
import { lineOf, lineSelect } from './dispensing-line.ts';
import { orderHistory, parcelView } from './order-history.ts';
import { namedPerson, personOf } from './person-of.ts';
import { sealedColumns } from './sealed-columns.ts';

const include = {
  patient: { select: { person: true, allergies: true, conditions: true, medicines: true } },
  pharmacy: { select: { nameEn: true, nameZh: true, ruleProfile: true } },
  pickedBy: { select: { person: namedPerson } },
  checkedBy: { select: { person: namedPerson } },
  lines: { select: lineSelect, orderBy: { position: 'asc' } },
  traceAlerts: { include: { scannedBy: { select: { person: namedPerson } } }, orderBy: { createdAt: 'desc' } },
  parcels: { include: { events: true }, orderBy: { createdAt: 'asc' } },
  prescription: {
    select: {
      number: true,
      effectiveAt: true,
      validUntil: true,
      prescriber: { select: { person: namedPerson } },
      reviews: {
        where: { decision: 'APPROVED' },
        select: { createdAt: true, reviewer: { select: { person: namedPerson } } },
        orderBy: { createdAt: 'desc' },
        take: 1,
      },
    },
  },
} as const satisfies Prisma.OrderInclude;
type ViewedOrder = Prisma.OrderGetPayload<{ include: typeof include }>;

/** One order as the pharmacy's staff need it: packs, people, parcel, where it goes. @throws AppError NOT_FOUND */
export async function viewDispensing(
  services: Services,
  actor: Actor,
  { orderId }: { readonly orderId: string },
): Promise<DispensingView> {
  authorize(actor, 'dispensing.read');
  const { prisma } = services.db;
  const order = await prisma.order.findFirst({ where: { AND: [{ id: orderId }, pharmacyOrders(actor)] }, include });
  if (!order) throw notFound('order');
  const { patientId, patient } = order;
  await recordRead(services, actor, { action: 'order.read', entity: 'order', entityId: orderId, patientId });
  const { person } = patient;
  return {
    orderId,
    number: order.number,
    state: order.state,
    placedAt: order.placedAt,
    pharmacyName: nameOf(order.pharmacy),
    emergency: ruleProfileOf(order.pharmacy.ruleProfile).emergency,
    patient: {
      ...personOf(person),
      sex: person.sex,
      birthDate: person.birthDate,
      locale: localeSchema.parse(person.locale),
      allergies: healthLists(patient).allergies,
      isReaders: (await peopleAround(prisma, patientId)).includes(actor.personId),
    },
    prescription: prescriptionOf(order),
    lines: order.lines.map(lineOf),
    alerts: await alertsOf(services, order),
    picker: order.pickedBy && personOf(order.pickedBy.person),
    checker: order.checkedBy && personOf(order.checkedBy.person),
    steps: await orderHistory(services, orderId),
    parcels: order.parcels.map(parcelView),
    address: readAddressText(services.vault.open(order.addressSealed, orderId, sealedColumns.orderAddress)),
    courier: { books: services.courier.trackingNumberFor(orderId) !== null, isDemo: services.courier.isDemo },
  };
}

function prescriptionOf({ prescription }: ViewedOrder): DispensingView['prescription'] {
  if (!prescription) return null;
  const { reviews, prescriber, ...facts } = prescription;
  const [review] = reviews;
  return {
    ...facts,
    prescriber: personOf(prescriber.person),
    reviewer: review ? { ...personOf(review.reviewer.person), at: review.createdAt } : null,
  };
}

/** Each refused scan, with the order its code was sold in. */
async function alertsOf({ db }: Services, { traceAlerts }: ViewedOrder): Promise<TraceAlertView[]> {
  const sold = await db.prisma.dispensedPack.findMany({
    where: { traceCode: { in: traceAlerts.map(({ traceCode }) => traceCode) }, removedAt: null },
    select: { traceCode: true, scannedAt: true, orderLine: { select: { order: { select: { number: true } } } } },
  });
  const byCode = new Map(sold.map((pack) => [pack.traceCode, pack]));
  return traceAlerts.map(({ id, traceCode, createdAt: at, scannedBy, acknowledgedAt }) => {
    const pack = byCode.get(traceCode);
    const where = pack ? { on: pack.scannedAt, orderNumber: pack.orderLine.order.number } : null;
    return { id, traceCode, at, scannedBy: personOf(scannedBy.person), sold: where, acknowledgedAt };
  });
}
