import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { nextCommands } from '@openward/domain/machine';
import { orderMachine, type OrderView } from '@openward/domain/pharmacy';
import { endOrder } from '../order-end/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { visibleOrders } from '../visibility/index.ts';
import { viewOrder } from './view-order.ts';

/**
 * Cancels an order until picking starts; what was paid goes back in full. Cancelling again changes nothing.
 * @throws AppError NOT_FOUND; CONFLICT `order-not-cancellable`
 */
export async function cancelOrder(
  services: Services,
  actor: Actor,
  { orderId }: { readonly orderId: string },
): Promise<OrderView> {
  authorize(actor, 'order.own');
  await commit(services, async (tx) => {
    const order = await lockOwnOrder(tx, actor, orderId);
    if (order.state === 'CANCELLED') return;
    if (!nextCommands(orderMachine, order.state, ['PATIENT']).includes('cancel')) {
      throw new AppError('CONFLICT', `order is ${order.state}`, 'order-not-cancellable');
    }
    await endOrder(tx, order, { command: 'cancel', actor, refundReason: 'order-cancelled' });
  });
  return viewOrder(services, actor, { orderId });
}

/** The actor's or a ward's order, its row locked until the end of the transaction. */
async function lockOwnOrder(tx: Transaction, actor: Actor, orderId: string) {
  await tx.$queryRaw`SELECT FROM "order" WHERE id = ${orderId}::uuid FOR NO KEY UPDATE`;
  const order = await tx.order.findFirst({ where: { AND: [{ id: orderId }, visibleOrders(actor)] } });
  if (!order) throw notFound('order');
  return order;
}
