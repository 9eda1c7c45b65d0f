import type { OrderCommand, OrderState } from './order.machine.ts';

export const parcelEventKinds = [
  'HANDED_OVER',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
  'FAILED',
  'RETURNED',
] as const;
export type ParcelEventKind = (typeof parcelEventKinds)[number];

/** Something that happened to a parcel. Notices of it arrive late, twice and in any order. */
export interface ParcelMoment {
  readonly kind: ParcelEventKind;
  readonly occurredAt: Date;
}

const rank = (kind: ParcelEventKind) => parcelEventKinds.indexOf(kind);

/** In the order things happened; of one instant, in the order of a parcel's life. */
export const inParcelOrder = <Moment extends ParcelMoment>(events: readonly Moment[]): Moment[] =>
  events.toSorted(
    (one, other) => one.occurredAt.getTime() - other.occurredAt.getTime() || rank(one.kind) - rank(other.kind),
  );

/**
 * What says where a parcel stands: its delivery or return, which are for good, else what happened last. A notice that comes
 * late decides nothing.
 * @returns null before the courier has it
 */
export function decisiveMoment<Moment extends ParcelMoment>(events: readonly Moment[]): Moment | null {
  const ordered = inParcelOrder(events);
  return ordered.find(({ kind }) => kind === 'DELIVERED' || kind === 'RETURNED') ?? ordered.at(-1) ?? null;
}

/**
 * The commands that bring an order to where its parcel stands, in order; none when it is there or has ended.
 */
export function commandsTowards(
  state: OrderState,
  standing: ParcelEventKind,
): readonly Extract<OrderCommand, 'deliver' | 'failDelivery' | 'redeliver' | 'return'>[] {
  if (state !== 'SHIPPED' && state !== 'DELIVERY_FAILED') return [];
  const failed = state === 'DELIVERY_FAILED';
  switch (standing) {
    case 'DELIVERED':
      return failed ? ['redeliver', 'deliver'] : ['deliver'];
    case 'FAILED':
      return failed ? [] : ['failDelivery'];
    case 'RETURNED':
      return failed ? ['return'] : ['failDelivery', 'return'];
    case 'HANDED_OVER':
    case 'IN_TRANSIT':
    case 'OUT_FOR_DELIVERY':
      return failed ? ['redeliver'] : [];
  }
}
