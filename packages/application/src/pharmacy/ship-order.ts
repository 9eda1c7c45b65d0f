import { randomUUID } from 'node:crypto';
import { type Transaction, violatedConstraint } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { OrderState, shipOrderInput } from '@openward/domain/pharmacy';
import type { z } from 'zod';
import { databaseNow } from '../clock/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { notifyAboutParcel, takeFromStock } from '../order-end/index.ts';
import { commit, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockPharmacyOrder } from './lock-pharmacy-order.ts';
import { newReceiverCode, receiverCodeHash } from './receiver-code.ts';
import { sealedColumns } from './sealed-columns.ts';
import { tellOrder } from './tell-order.ts';

type ByHand = z.output<typeof shipOrderInput>['byHand'];

/**
 * Hands a checked order to the courier: the packs leave the stock, a parcel with a tracking number and a receiver code
 * comes into being, and the courier is booked through the outbox. Without a courier that can be booked, staff say whom they
 * gave it to and under which number.
 * @throws AppError NOT_FOUND; CONFLICT when it is not checked, `tracking-number-used`; BAD_INPUT `tracking-number-needed`
 */
export async function shipOrder(
  services: Services,
  actor: Actor,
  { orderId, byHand }: z.output<typeof shipOrderInput>,
): Promise<{ state: OrderState }> {
  authorize(actor, 'dispensing.pick');
  try {
    return await commit(services, async (tx) => {
      const { order, practiceRoleId } = await lockPharmacyOrder(tx, actor, { orderId, roles: ['DISPENSER'] });
      if (order.state === 'SHIPPED') return { state: order.state };
      await changeState(tx, {
        lifecycle: 'ORDER',
        id: orderId,
        from: order.state,
        command: 'ship',
        actor,
        practiceRoleId,
        ...(order.journeyId ? { journeyId: order.journeyId } : {}),
      });
      await takeFromStock(tx, order);
      await createParcel(services, tx, { orderId, byHand, practiceRoleId });
      await notifyAboutParcel(tx, { order, template: 'parcel-shipped' });
      await tellOrder(tx, actor, { order, action: 'order.ship' });
      return { state: 'SHIPPED' };
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'parcel_tracking_number_key') throw error;
    throw new AppError('CONFLICT', 'another parcel has this number', 'tracking-number-used');
  }
}

interface NewParcel {
  readonly orderId: string;
  readonly byHand: ByHand;
  readonly practiceRoleId: string;
}

async function createParcel(services: Services, tx: Transaction, { orderId, byHand, practiceRoleId }: NewParcel) {
  const id = randomUUID();
  const booked = services.courier.trackingNumberFor(id);
  const label = booked ? { carrier: services.courier.carrier, trackingNumber: booked } : byHand;
  if (!label) throw new AppError('BAD_INPUT', 'no courier is booked and no number given', 'tracking-number-needed');
  const code = newReceiverCode();
  await tx.parcel.create({
    data: {
      id,
      orderId,
      ...label,
      receiverCodeHash: receiverCodeHash(services, id, code),
      receiverCodeSealed: services.vault.seal(code, id, sealedColumns.receiverCode),
    },
  });
  if (booked) return writeOutbox(tx, [{ topic: 'courier.book', payload: { parcelId: id } }]);
  const occurredAt = await databaseNow(tx);
  await tx.parcelEvent.create({ data: { parcelId: id, kind: 'HANDED_OVER', occurredAt, enteredById: practiceRoleId } });
}
