import type { OrderState } from './order.machine.ts';

/** Every row of an order's own timeline. Keys of i18n patient.orders.steps. */
export const orderStepKeys = [
  'placed',
  'paid',
  'picked',
  'checked',
  'shipped',
  'delivered',
  'delivery-failed',
  'returned',
  'expired',
  'cancelled',
  'refused',
] as const;
export type OrderStepKey = (typeof orderStepKeys)[number];

/** A change of an order's history. */
export interface OrderChange {
  readonly command: string;
  readonly at: Date;
  readonly actorId: string | null;
}

/** What happened or will, when and by whom; null for the future, and for the system as actor. */
export interface OrderStep {
  readonly key: OrderStepKey;
  readonly status: 'done' | 'current' | 'future';
  readonly at: Date | null;
  readonly actorId: string | null;
}

const keyOf: Readonly<Record<string, OrderStepKey>> = {
  create: 'placed',
  pay: 'paid',
  pick: 'picked',
  check: 'checked',
  ship: 'shipped',
  redeliver: 'shipped',
  deliver: 'delivered',
  failDelivery: 'delivery-failed',
  return: 'returned',
  expire: 'expired',
  cancel: 'cancelled',
  refuse: 'refused',
};

/** What goes on in a state although its row began earlier. */
const ongoing: Partial<Record<OrderState, OrderStepKey>> = {
  PICKING: 'picked',
  SHIPPED: 'shipped',
  DELIVERY_FAILED: 'delivery-failed',
};

/** What the state waits for, then what certainly follows it. */
const ahead: Readonly<Record<OrderState, readonly OrderStepKey[]>> = {
  PLACED: ['paid', 'picked', 'checked', 'shipped', 'delivered'],
  PAID: ['picked', 'checked', 'shipped', 'delivered'],
  PICKING: ['checked', 'shipped', 'delivered'],
  CHECKED: ['shipped', 'delivered'],
  SHIPPED: ['delivered'],
  DELIVERY_FAILED: [],
  DELIVERED: [],
  RETURNED: [],
  EXPIRED: [],
  CANCELLED: [],
};

/**
 * The order's way as its patient reads it: done, the one row going on or waited for now, and what certainly follows.
 * @param history oldest first
 */
export function orderSteps(state: OrderState, history: readonly OrderChange[]): OrderStep[] {
  const past = history.flatMap(({ command, at, actorId }): OrderStep[] => {
    const key = Object.hasOwn(keyOf, command) ? keyOf[command] : undefined;
    return key ? [{ key, status: 'done', at, actorId }] : [];
  });
  const current = past.findLastIndex(({ key }) => key === ongoing[state]);
  const rows = past.map((row, index): OrderStep => (index === current ? { ...row, status: 'current' } : row));
  const isWaited = current < 0;
  const coming = ahead[state].map((key, index): OrderStep => {
    return { key, status: index === 0 && isWaited ? 'current' : 'future', at: null, actorId: null };
  });
  return [...rows, ...coming];
}
