import type { Transaction } from '@openward/db';
import { releaseStock } from '@openward/db/sql';
import type { Actor } from '@openward/domain/access';
import type { OrderState } from '@openward/domain/pharmacy';
import { writeAudit } from '../audit/index.ts';
import { refund, type RefundOrder } from '../billing/index.ts';
import { databaseNow } from '../clock/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { writeOutbox } from '../outbox/index.ts';
import { orderNews } from './order-news.ts';
import { takeBackPacks } from './order-stock.ts';

interface EndingOrder {
  readonly id: string;
  readonly state: OrderState;
  readonly patientId: string;
  readonly journeyId: string | null;
  readonly pharmacyId: string;
}

interface Ending {
  readonly command: 'cancel' | 'refuse' | 'expire';
  /** null: the system. */
  readonly actor: Actor | null;
  readonly practiceRoleId?: string;
  readonly reason?: string;
  readonly refundReason: RefundOrder['reason'];
}

/**
 * Ends an order before it is shipped: state, packs back to the shelf, money back if any came, history, audit, news. The
 * caller holds the order's row.
 * @throws AppError CONFLICT when the state has no such command; FORBIDDEN when it is somebody else's
 */
export async function endOrder(tx: Transaction, order: EndingOrder, ending: Ending): Promise<void> {
  const { id, state, patientId, journeyId } = order;
  const { command, actor, practiceRoleId, reason, refundReason } = ending;
  await changeState(tx, {
    lifecycle: 'ORDER',
    id,
    from: state,
    command,
    actor,
    ...(practiceRoleId ? { practiceRoleId } : {}),
    ...(journeyId ? { journeyId } : {}),
    ...(reason ? { reason } : {}),
    set: { endedAt: await databaseNow(tx) },
  });
  const packs = await releaseStock(tx, id);
  await takeBackPacks(tx, id);
  await refund(tx, { for: { orderId: id }, reason: refundReason });
  if (journeyId) await closeJourneyIfOver(tx, journeyId);
  await writeAudit(tx, actor, {
    action: `order.${command}`,
    entity: 'order',
    entityId: id,
    patientId,
    details: { packs },
  });
  await writeOutbox(tx, await orderNews(tx, order));
}
