import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { boardSection, type DispensingBoard, type DispensingRow } from '@openward/domain/pharmacy';
import { recordListRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { pharmacyOrders } from '../visibility/index.ts';
import { namedPerson, personOf } from './person-of.ts';

/** So many rows are read; nobody works at the two-hundredth order. */
const boardRows = 200;
const onTheWayRows = 30;

const include = {
  patient: { select: { person: namedPerson } },
  pickedBy: { select: { person: namedPerson } },
  lines: { select: { quantity: true, _count: { select: { packs: { where: { removedAt: null } } } } } },
  _count: { select: { traceAlerts: { where: { acknowledgedAt: null } } } },
} as const satisfies Prisma.OrderInclude;
type BoardOrder = Prisma.OrderGetPayload<{ include: typeof include }>;

/** The orders on the board of the actor's pharmacies: oldest first, those on their way newest first. */
export async function listDispensing(services: Services, actor: Actor): Promise<DispensingBoard> {
  authorize(actor, 'dispensing.read');
  const { prisma } = services.db;
  const here = pharmacyOrders(actor);
  const atWork = { state: { in: ['PAID', 'PICKING', 'CHECKED', 'DELIVERY_FAILED'] } } satisfies Prisma.OrderWhereInput;
  const [working, onTheWay, workingTotal, onTheWayTotal] = await Promise.all([
    prisma.order.findMany({ where: { AND: [here, atWork] }, include, orderBy: { placedAt: 'asc' }, take: boardRows }),
    prisma.order.findMany({
      where: { AND: [here, { state: 'SHIPPED' }] },
      include,
      orderBy: { placedAt: 'desc' },
      take: onTheWayRows,
    }),
    prisma.order.count({ where: { AND: [here, atWork] } }),
    prisma.order.count({ where: { AND: [here, { state: 'SHIPPED' }] } }),
  ]);
  const orders = [...working, ...onTheWay];
  const paid = await prisma.stateChange.findMany({
    where: { lifecycle: 'ORDER', command: 'pay', subjectId: { in: orders.map(({ id }) => id) } },
    select: { subjectId: true, createdAt: true },
  });
  const paidAt = new Map(paid.map(({ subjectId, createdAt }) => [subjectId, createdAt]));
  const entry = { action: 'order.board', entity: 'order' } as const;
  await recordListRead(
    services,
    actor,
    entry,
    orders.map(({ patientId }) => patientId),
  );
  return {
    rows: orders.flatMap((order) => rowOf(order, paidAt.get(order.id) ?? order.placedAt)),
    more: workingTotal + onTheWayTotal - orders.length,
  };
}

function rowOf({ lines, ...order }: BoardOrder, paidAt: Date): DispensingRow[] {
  const packs = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const packsScanned = lines.reduce((sum, { _count }) => sum + _count.packs, 0);
  const section = boardSection(order.state, packs - packsScanned);
  if (!section) return [];
  const { name, latinName } = order.patient.person;
  return [
    {
      orderId: order.id,
      number: order.number,
      patientName: name,
      latinName,
      section,
      lines: lines.length,
      packs,
      packsScanned,
      paidAt,
      pickedBy: order.pickedBy && personOf(order.pickedBy.person),
      alerts: order._count.traceAlerts,
    },
  ];
}
