import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import type { OverseeOrdersInput, overseeOrdersResult } from '@openward/domain/supervision';
import type { z } from 'zod';
import { recordListRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { overseenInclude, overseenOrder, overseenOrders } from './overseen.ts';

const pageSize = 50;

/** The orders an admin answers for, newest first, found by number and state; without names, each look written down. */
export async function overseeOrders(
  services: Services,
  actor: Actor,
  input: OverseeOrdersInput,
): Promise<z.output<typeof overseeOrdersResult>> {
  authorize(actor, 'order.oversee');
  const found = await orderPage(services, actor, { ...input, take: pageSize + 1 });
  const page = found.slice(0, pageSize);
  const patientIds = page.map(({ patientId }) => patientId);
  await recordListRead(services, actor, { action: 'order.list', entity: 'order' }, patientIds);
  const nextCursor = found.length > pageSize ? (page.at(-1)?.number ?? null) : null;
  return { rows: page.map(overseenOrder), nextCursor };
}

/** One page by number, newest first. */
export function orderPage(
  { db }: Services,
  actor: Actor,
  { number, state, cursor, take }: OverseeOrdersInput & { readonly take: number },
) {
  return db.prisma.order.findMany({
    where: {
      AND: [
        overseenOrders(actor),
        numbersBeginning(number.replace(/\D/g, '')),
        state ? { state } : {},
        cursor === undefined ? {} : { number: { lt: cursor } },
      ],
    },
    include: overseenInclude,
    orderBy: { number: 'desc' },
    take,
  });
}

const largestNumber = 2_147_483_647;

/** Numbers that are these digits or begin with them. */
function numbersBeginning(digits: string): Prisma.OrderWhereInput {
  const first = Number(digits);
  if (digits === '' || first === 0) return {};
  const OR: Prisma.OrderWhereInput[] = [];
  for (let [from, to] = [first, first]; from <= largestNumber; [from, to] = [from * 10, to * 10 + 9])
    OR.push({ number: { gte: from, lte: Math.min(to, largestNumber) } });
  return { OR };
}
