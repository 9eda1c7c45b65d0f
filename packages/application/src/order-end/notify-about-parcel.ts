import type { Transaction } from '@openward/db';
import { orderNumber } from '@openward/domain/pharmacy';
import { notifyPatientSide, type Notice } from '../notification/index.ts';

interface AboutOrder {
  readonly order: { readonly number: number; readonly patientId: string; readonly placedById: string };
  readonly template: Extract<Notice['template'], `parcel-${string}` | `order-${string}`>;
}

/** Tells who placed the order, oneself or the guardian as long as one is, what became of it; what is in it stays in the app. */
export const notifyAboutParcel = (tx: Transaction, { order, template }: AboutOrder): Promise<void> =>
  notifyPatientSide(tx, {
    patientId: order.patientId,
    askedBy: [order.placedById],
    template,
    params: { order: orderNumber(order.number) },
  });
