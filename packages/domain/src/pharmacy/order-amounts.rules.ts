/** Minutes an order waits for its payment before the packs go back on sale. */
export const ORDER_EXPIRES_MINUTES = 30;

/** Most packs of one over-the-counter medicine in an order, and most different medicines: households, not resellers. */
export const MAX_PACKS_PER_LINE = 5;
export const MAX_ORDER_LINES = 20;

interface PricedLine {
  readonly quantity: number;
  /** Fen a pack. */
  readonly unitPriceMinor: number;
}

export interface OrderAmounts {
  readonly itemsMinor: number;
  readonly deliveryMinor: number;
  readonly totalMinor: number;
}

/**
 * What an order costs, fen.
 * @throws RangeError for amounts that are not whole and not below what a row can hold, and for an order that costs nothing
 */
export function orderAmounts(lines: readonly PricedLine[], deliveryMinor: number): OrderAmounts {
  const itemsMinor = lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0);
  const totalMinor = itemsMinor + deliveryMinor;
  if (![itemsMinor, deliveryMinor, totalMinor].every((amount) => Number.isSafeInteger(amount) && amount >= 0)) {
    throw new RangeError('amounts are whole and not negative');
  }
  if (totalMinor === 0 || totalMinor > 2_147_483_647) throw new RangeError(`an order of ${totalMinor} is impossible`);
  return { itemsMinor, deliveryMinor, totalMinor };
}
