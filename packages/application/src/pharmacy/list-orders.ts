import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import type { OrderList } from '@openward/domain/pharmacy';
import { recordListRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { visibleJourneys, visibleOrders } from '../visibility/index.ts';
import { orderCard, orderCardInclude } from './order-card.ts';

const most = { open: 20, past: 30 } as const;

/**
 * Orders of the actor and the wards: what is open and what has ended lately, newest first; of one journey if named.
 * @throws AppError NOT_FOUND for a missing journey as for somebody else's
 */
export async function listOrders(
  services: Services,
  actor: Actor,
  { journeyId }: { readonly journeyId: string | null },
): Promise<OrderList> {
  authorize(actor, 'order.own');
  const { prisma } = services.db;
  if (journeyId !== null) {
    const seen = await prisma.journey.count({ where: { AND: [{ id: journeyId }, visibleJourneys(actor)] } });
    if (seen === 0) throw notFound('journey');
  }
  const mine = { AND: [visibleOrders(actor), journeyId === null ? {} : { journeyId }] };
  const { order } = prisma;
  const shared = { include: orderCardInclude, orderBy: [{ placedAt: 'desc' as const }, { id: 'desc' as const }] };
  const [open, past] = await Promise.all([
    order.findMany({ ...shared, where: { ...mine, endedAt: null }, take: most.open }),
    order.findMany({ ...shared, where: { ...mine, endedAt: { not: null } }, take: most.past }),
  ]);
  const entry = { action: 'order.list', entity: 'order' } as const;
  await recordListRead(
    services,
    actor,
    entry,
    [...open, ...past].map(({ patientId }) => patientId),
  );
  return { open: open.map(orderCard), past: past.map(orderCard) };
}
