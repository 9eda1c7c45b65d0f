import type { Transaction } from '@openward/db';

interface StockedOrder {
  readonly id: string;
  readonly pharmacyId: string;
}

/** Locks the stock an order is about, in the order in which everybody does. */
async function lockStock(tx: Transaction, { id, pharmacyId }: StockedOrder): Promise<void> {
  await tx.$queryRaw`
    SELECT FROM stock_item WHERE institution_id = ${pharmacyId}::uuid
       AND medicine_id IN (SELECT medicine_id FROM order_line WHERE order_id = ${id}::uuid)
     ORDER BY medicine_id FOR NO KEY UPDATE`;
}

interface StockChange {
  /** What each pack of the order adds to the packs on the shelf, and to those held for orders: -1, 0 or 1. */
  readonly onHand: -1 | 0 | 1;
  readonly reserved: -1 | 0;
}

/**
 * Moves the packs of an order in the pharmacy's stock.
 * @throws Error when the stock holds no row for a line: a drift that must not go on
 */
async function moveStock(tx: Transaction, order: StockedOrder, { onHand, reserved }: StockChange): Promise<void> {
  await lockStock(tx, order);
  const moved = await tx.$executeRaw`
    UPDATE stock_item s
       SET on_hand = s.on_hand + ${onHand}::int * l.packs, reserved = s.reserved + ${reserved}::int * l.packs
      FROM (SELECT medicine_id, sum(quantity)::int AS packs FROM order_line WHERE order_id = ${order.id}::uuid GROUP BY 1) l
     WHERE s.institution_id = ${order.pharmacyId}::uuid AND s.medicine_id = l.medicine_id`;
  const [medicines] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT medicine_id)::int AS count FROM order_line WHERE order_id = ${order.id}::uuid`;
  if (moved !== medicines?.count) throw new Error(`stock of order ${order.id} has no row for a line`);
}

/** The packs leave with the courier. */
export const takeFromStock = (tx: Transaction, order: StockedOrder): Promise<void> =>
  moveStock(tx, order, { onHand: -1, reserved: -1 });

/** The packs are back on the shelf. */
export const returnToStock = (tx: Transaction, order: StockedOrder): Promise<void> =>
  moveStock(tx, order, { onHand: 1, reserved: 0 });

/** Scanned packs of an order that is not handed over may be sold again; who scanned them stays written down. */
export async function takeBackPacks(tx: Transaction, orderId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE dispensed_pack SET removed_at = now()
     WHERE removed_at IS NULL AND order_line_id IN (SELECT id FROM order_line WHERE order_id = ${orderId}::uuid)`;
}
