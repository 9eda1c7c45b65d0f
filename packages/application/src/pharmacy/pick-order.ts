import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { OrderState } from '@openward/domain/pharmacy';
import { changeState } from '../lifecycle/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockPharmacyOrder } from './lock-pharmacy-order.ts';
import { tellOrder } from './tell-order.ts';

/**
 * A dispenser begins to pick a paid order. Beginning again what one picks changes nothing.
 * @throws AppError NOT_FOUND; CONFLICT `order-picked-by-other`, or `conflict` when it is not to be picked
 */
export async function pickOrder(
  services: Services,
  actor: Actor,
  { orderId }: { readonly orderId: string },
): Promise<{ state: OrderState }> {
  authorize(actor, 'dispensing.pick');
  return commit(services, async (tx) => {
    const { order, practiceRoleId } = await lockPharmacyOrder(tx, actor, { orderId, roles: ['DISPENSER'] });
    if (order.state === 'PICKING') {
      if (order.pickedByPersonId === actor.personId) return { state: order.state };
      throw new AppError('CONFLICT', 'somebody else picks it', 'order-picked-by-other');
    }
    await changeState(tx, {
      lifecycle: 'ORDER',
      id: orderId,
      from: order.state,
      command: 'pick',
      actor,
      practiceRoleId,
      ...(order.journeyId ? { journeyId: order.journeyId } : {}),
      set: { pickedById: practiceRoleId, pickedByPersonId: actor.personId },
    });
    await tellOrder(tx, actor, { order, action: 'order.pick' });
    return { state: 'PICKING' };
  });
}
