import type { Transaction } from '@openward/db';
import { AppError, notFound } from '@openward/domain/errors';
import type { CourierNotice } from '@openward/domain/pharmacy';
import { isSameHash } from '../identity/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { followParcel } from './follow-parcel.ts';
import { receiverCodeHash } from './receiver-code.ts';

/**
 * Takes what the courier tells of a parcel: kept once however often it is told, in any order. A delivery is believed only
 * with what the receiver's code proves.
 * @param notice its signature is verified
 * @returns whether it was news
 * @throws AppError NOT_FOUND for a parcel that is not with this courier; FORBIDDEN `receiver-code-wrong`
 */
export async function receiveCourierNotice(services: Services, notice: CourierNotice): Promise<{ isNews: boolean }> {
  const { carrier } = services.courier;
  return commit(services, async (tx) => {
    const parcel = await lockParcel(tx, { carrier, trackingNumber: notice.trackingNumber });
    if (notice.kind === 'DELIVERED' && !isProven(services, notice, parcel)) {
      throw new AppError('FORBIDDEN', 'delivered without the receiver’s code', 'receiver-code-wrong');
    }
    const eventId = await storeOnce(tx, parcel.id, notice);
    if (!eventId) return { isNews: false };
    await followParcel(tx, { order: parcel.order, parcelId: parcel.id, eventId, actor: null });
    return { isNews: true };
  });
}

/** Notices about one order follow each other at its row. */
async function lockParcel(tx: Transaction, where: { readonly carrier: string; readonly trackingNumber: string }) {
  await tx.$queryRaw`
    SELECT FROM "order" o JOIN parcel p ON p.order_id = o.id
     WHERE p.tracking_number = ${where.trackingNumber} FOR NO KEY UPDATE OF o`;
  const parcel = await tx.parcel.findFirst({ where, include: { order: true } });
  if (!parcel) throw notFound('parcel');
  return parcel;
}

interface Kept {
  readonly id: string;
  readonly receiverCodeHash: Uint8Array;
}

function isProven(services: Services, { receiver }: CourierNotice, { id, receiverCodeHash: kept }: Kept): boolean {
  if (receiver === null || ('proof' in receiver && !services.courier.isDemo)) return false;
  const told = 'code' in receiver ? receiverCodeHash(services, id, receiver.code) : Buffer.from(receiver.proof, 'hex');
  return isSameHash(told, kept);
}

/** @returns null when the notice is known */
async function storeOnce(tx: Transaction, parcelId: string, notice: CourierNotice): Promise<string | null> {
  const { kind, place, occurredAt, noticeId } = notice;
  const stored = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO parcel_event (parcel_id, kind, place, occurred_at, notice_id)
    VALUES (${parcelId}::uuid, ${kind}::parcel_event_kind, ${place}, ${occurredAt}, ${noticeId})
    ON CONFLICT (parcel_id, notice_id) DO NOTHING RETURNING id`;
  return stored[0]?.id ?? null;
}
