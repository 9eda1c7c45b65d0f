import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { OrderState } from '@openward/domain/pharmacy';
import { databaseNow } from '../clock/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { commit, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockPharmacyParcel } from './lock-pharmacy-parcel.ts';
import { tellOrder } from './tell-order.ts';

interface Which {
  readonly parcelId: string;
}

/**
 * The pharmacy asks the courier to try again after a failed delivery.
 * @throws AppError NOT_FOUND; CONFLICT when no delivery has failed
 */
export async function redeliverParcel(services: Services, actor: Actor, which: Which): Promise<{ state: OrderState }> {
  authorize(actor, 'dispensing.pick');
  return commit(services, async (tx) => {
    const { parcel, practiceRoleId } = await lockPharmacyParcel(tx, actor, which.parcelId);
    const { order } = parcel;
    await changeState(tx, {
      lifecycle: 'ORDER',
      id: order.id,
      from: order.state,
      command: 'redeliver',
      actor,
      practiceRoleId,
      ...(order.journeyId ? { journeyId: order.journeyId } : {}),
    });
    await tx.parcel.update({ where: { id: parcel.id }, data: { returnAskedAt: null } });
    await instruct(services, tx, { ...parcel, instruction: 'REDELIVER' });
    await tellOrder(tx, actor, { order, action: 'order.redeliver', details: { parcelId: parcel.id } });
    return { state: 'SHIPPED' };
  });
}

/**
 * The pharmacy wants an undelivered parcel back; the order is returned once the courier has brought it. Asking again
 * changes nothing.
 * @throws AppError NOT_FOUND; CONFLICT `delivery-not-failed`
 */
export async function callBackParcel(services: Services, actor: Actor, which: Which): Promise<{ state: OrderState }> {
  authorize(actor, 'dispensing.pick');
  return commit(services, async (tx) => {
    const { parcel } = await lockPharmacyParcel(tx, actor, which.parcelId);
    const { order, returnAskedAt } = parcel;
    if (order.state !== 'DELIVERY_FAILED') {
      throw new AppError('CONFLICT', `order is ${order.state}`, 'delivery-not-failed');
    }
    if (returnAskedAt) return { state: order.state };
    await tx.parcel.update({ where: { id: parcel.id }, data: { returnAskedAt: await databaseNow(tx) } });
    await instruct(services, tx, { ...parcel, instruction: 'RETURN' });
    await tellOrder(tx, actor, { order, action: 'order.call-back', details: { parcelId: parcel.id } });
    return { state: order.state };
  });
}

interface Instructed {
  readonly id: string;
  readonly carrier: string;
  readonly instruction: 'REDELIVER' | 'RETURN';
}

/** A courier that was not booked is told by whoever works at the counter. */
async function instruct({ courier }: Services, tx: Transaction, { id, carrier, instruction }: Instructed) {
  if (carrier !== courier.carrier) return;
  await writeOutbox(tx, [{ topic: 'courier.instruct', payload: { parcelId: id, instruction } }]);
}
