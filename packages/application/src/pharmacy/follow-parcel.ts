import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { commandsTowards, decisiveMoment, type OrderCommand, type OrderState } from '@openward/domain/pharmacy';
import { refund } from '../billing/index.ts';
import { databaseNow } from '../clock/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { notifyAboutParcel, returnToStock, takeBackPacks } from '../order-end/index.ts';
import { giveBackToPrescription } from './give-back-to-prescription.ts';
import { tellOrder } from './tell-order.ts';

/** An order whose row the transaction holds. */
export interface FollowedOrder {
  readonly id: string;
  readonly number: number;
  readonly state: OrderState;
  readonly patientId: string;
  readonly placedById: string;
  readonly journeyId: string | null;
  readonly pharmacyId: string;
  readonly itemsMinor: number;
  readonly prescriptionId: string | null;
}

interface News {
  readonly order: FollowedOrder;
  readonly parcelId: string;
  readonly eventId: string;
  /** Who says so: the patient who received it; null for the courier and for what staff enter for it. */
  readonly actor: Actor | null;
}

/**
 * Brings an order to where its parcel stands after an event was stored. An event that came late, when later ones were
 * already known, changes nothing.
 * @returns the state of the order now
 */
export async function followParcel(tx: Transaction, { order, parcelId, eventId, actor }: News): Promise<OrderState> {
  const events = await tx.parcelEvent.findMany({ where: { parcelId } });
  const decisive = decisiveMoment(events);
  const news = decisive?.id === eventId ? commandsTowards(order.state, decisive.kind) : [];
  let { state } = order;
  for (const command of news) state = await move(tx, { ...order, state }, { command, actor });
  const details = { parcelId, kind: events.find(({ id }) => id === eventId)?.kind ?? '', state };
  await tellOrder(tx, actor, { order, action: 'order.parcel', details });
  return state;
}

type Command = Extract<OrderCommand, 'deliver' | 'failDelivery' | 'redeliver' | 'return'>;
const arrives = {
  deliver: 'DELIVERED',
  failDelivery: 'DELIVERY_FAILED',
  redeliver: 'SHIPPED',
  return: 'RETURNED',
} as const;

async function move(
  tx: Transaction,
  order: FollowedOrder,
  { command, actor }: { readonly command: Command; readonly actor: Actor | null },
): Promise<OrderState> {
  const { id, state: from, journeyId } = order;
  const ends = command === 'deliver' || command === 'return';
  await changeState(tx, {
    lifecycle: 'ORDER',
    id,
    from,
    command,
    // Only the delivery is the patient's own act.
    actor: command === 'deliver' ? actor : null,
    ...(journeyId ? { journeyId } : {}),
    ...(ends ? { set: { endedAt: await databaseNow(tx) } } : {}),
  });
  if (command === 'return') await takeBack(tx, order);
  if (command === 'deliver') await notifyAboutParcel(tx, { order, template: 'parcel-delivered' });
  if (command === 'failDelivery') await notifyAboutParcel(tx, { order, template: 'parcel-failed' });
  if (ends && journeyId) await closeJourneyIfOver(tx, journeyId);
  return arrives[command];
}

/**
 * The unopened parcel is back: its packs may be sold again, what they cost goes back, and its prescription may be used for
 * them again. The delivery was made and stays paid.
 */
async function takeBack(tx: Transaction, order: FollowedOrder): Promise<void> {
  await giveBackToPrescription(tx, order);
  await returnToStock(tx, order);
  await takeBackPacks(tx, order.id);
  await refund(tx, { for: { orderId: order.id }, amountMinor: order.itemsMinor, reason: 'order-returned' });
}
