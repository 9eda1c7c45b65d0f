import { releaseStock } from '@openward/db/sql';
import { authorize, type Actor } from '@openward/domain/access';
import type { OrderState, refuseOrderInput } from '@openward/domain/pharmacy';
import type { z } from 'zod';
import { refund } from '../billing/index.ts';
import { databaseNow } from '../clock/index.ts';
import { requireFreshFactor } from '../identity/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { notifyAboutParcel, takeBackPacks } from '../order-end/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { pharmacyRoles } from '../visibility/index.ts';
import { lockPharmacyOrder } from './lock-pharmacy-order.ts';
import { tellOrder } from './tell-order.ts';

/**
 * The pharmacy cannot send an order and says why: its packs are free again, and everything paid goes back.
 * @throws AppError SECOND_FACTOR_REQUIRED, FORBIDDEN `second-factor-wrong`; NOT_FOUND; CONFLICT once its packs are checked
 */
export async function refuseOrder(
  services: Services,
  actor: Actor,
  { orderId, reason, note, code }: z.output<typeof refuseOrderInput>,
): Promise<{ state: OrderState }> {
  authorize(actor, 'dispensing.refuse');
  await requireFreshFactor(services, actor, code);
  return commit(services, async (tx) => {
    const { order, practiceRoleId } = await lockPharmacyOrder(tx, actor, { orderId, roles: pharmacyRoles });
    await changeState(tx, {
      lifecycle: 'ORDER',
      id: orderId,
      from: order.state,
      command: 'refuse',
      actor,
      practiceRoleId,
      ...(order.journeyId ? { journeyId: order.journeyId } : {}),
      reason: note === '' ? reason : `${reason}: ${note}`,
      set: { endedAt: await databaseNow(tx) },
    });
    await releaseStock(tx, orderId);
    await takeBackPacks(tx, orderId);
    await refund(tx, { for: { orderId }, reason: 'order-refused' });
    await notifyAboutParcel(tx, { order, template: 'order-refused' });
    if (order.journeyId) await closeJourneyIfOver(tx, order.journeyId);
    await tellOrder(tx, actor, { order, action: 'order.refuse', details: { reason } });
    return { state: 'CANCELLED' };
  });
}
