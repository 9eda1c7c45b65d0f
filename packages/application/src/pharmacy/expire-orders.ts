import { sweepEach } from '../lifecycle/index.ts';
import { endOrder } from '../order-end/index.ts';
import type { Services } from '../services/index.ts';

const atMost = 100;

/** Ends orders nobody paid for in time, counted by the database, and puts their packs back on sale. @returns how many */
export async function expireOrders(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ id: string }>({
    name: 'orders-to-expire',
    text: `SELECT id FROM "order" WHERE state = 'PLACED' AND expires_at <= now() ORDER BY expires_at LIMIT $1`,
    values: [atMost],
  });
  return sweepEach(services, {
    name: 'expireOrders',
    due: rows.map(({ id }) => id),
    handle: async (tx, id) => {
      const [locked] = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM "order" WHERE id = ${id}::uuid AND state = 'PLACED' AND expires_at <= now()
        FOR NO KEY UPDATE SKIP LOCKED`;
      if (!locked) return false;
      const order = await tx.order.findUniqueOrThrow({ where: { id } });
      await endOrder(tx, order, { command: 'expire', actor: null, refundReason: 'order-expired' });
      return true;
    },
  });
}
