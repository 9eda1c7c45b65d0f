import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { enterParcelEventInput, OrderState } from '@openward/domain/pharmacy';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { isSameHash } from '../identity/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { followParcel } from './follow-parcel.ts';
import { lockPharmacyParcel } from './lock-pharmacy-parcel.ts';
import { receiverCodeHash } from './receiver-code.ts';

/** Four digits are guessed in an afternoon by whoever may try as often as they like. */
const codeTries = { points: 5, seconds: 3_600 };

/**
 * Staff enter what a courier told them, for a parcel whose courier tells the platform nothing. The row says who entered it.
 * A delivery is believed only with the receiver's code; who has none lets the patient say that it came.
 * @throws AppError NOT_FOUND; FORBIDDEN `receiver-code-wrong`; TOO_MANY_REQUESTS; CONFLICT `parcel-tracked` when the courier tells by itself, `parcel-not-on-its-way`
 */
export async function enterParcelEvent(
  services: Services,
  actor: Actor,
  { parcelId, kind, place, code }: z.output<typeof enterParcelEventInput>,
): Promise<{ state: OrderState }> {
  authorize(actor, 'dispensing.pick');
  if (kind === 'DELIVERED') await services.rateLimit.consume(`receiver-code:${parcelId}`, codeTries);
  return commit(services, async (tx) => {
    const { parcel, practiceRoleId } = await lockPharmacyParcel(tx, actor, parcelId);
    const { order } = parcel;
    if (parcel.carrier === services.courier.carrier) {
      throw new AppError('CONFLICT', 'the courier tells of this parcel', 'parcel-tracked');
    }
    if (order.state !== 'SHIPPED' && order.state !== 'DELIVERY_FAILED') {
      throw new AppError('CONFLICT', `order is ${order.state}`, 'parcel-not-on-its-way');
    }
    if (
      kind === 'DELIVERED' &&
      !isSameHash(receiverCodeHash(services, parcelId, code ?? ''), parcel.receiverCodeHash)
    ) {
      throw new AppError('FORBIDDEN', 'delivered without the receiver’s code', 'receiver-code-wrong');
    }
    const occurredAt = await databaseNow(tx);
    const data = { parcelId, kind, place: place === '' ? null : place, occurredAt, enteredById: practiceRoleId };
    const { id: eventId } = await tx.parcelEvent.create({ data });
    await writeAudit(tx, actor, {
      action: 'order.enter-parcel-event',
      entity: 'order',
      entityId: order.id,
      patientId: order.patientId,
      details: { parcelId, kind },
    });
    return { state: await followParcel(tx, { order, parcelId, eventId, actor: null }) };
  });
}
