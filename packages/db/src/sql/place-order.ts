import { callSql, type SqlTarget } from './sql-target.ts';

export interface OrderLineToPlace {
  readonly medicineId: string;
  /** null: over the counter. */
  readonly prescriptionLineId: string | null;
  /** Packs. */
  readonly quantity: number;
  /** What the patient was shown, fen a pack. */
  readonly unitPriceMinor: number;
}

export interface OrderToPlace {
  /** Made before, since the address is sealed for this row. */
  readonly id: string;
  readonly patientId: string;
  readonly placedById: string;
  readonly prescriptionId: string | null;
  readonly pharmacyId: string;
  readonly deliveryMinor: number;
  readonly addressSealed: Buffer;
  readonly expireMinutes: number;
  readonly lines: readonly OrderLineToPlace[];
}

export type PlaceRefusal =
  | 'pharmacy-not-eligible'
  | 'never-online'
  | 'prescription-needed'
  | 'prescription-not-effective'
  | 'prescription-expired'
  | 'prescription-used-up'
  | 'out-of-stock'
  | 'price-changed';

export interface PlacedOrder {
  readonly number: number;
  readonly journeyId: string | null;
  readonly itemsMinor: number;
  readonly expiresAt: Date;
}

/** Which lines a refusal is about: what is left, available, or the price now. */
export type RefusedLine = Readonly<Record<string, string | number>>;

export type PlaceOutcome =
  | ({ readonly ok: true } & PlacedOrder)
  | { readonly ok: false; readonly reason: PlaceRefusal; readonly lines: readonly RefusedLine[] };

type Row =
  | ({ outcome: 'placed'; details: null } & PlacedOrder)
  | { outcome: PlaceRefusal; details: readonly RefusedLine[] | null };

const text = `SELECT outcome, number, journey_id AS "journeyId", items_minor AS "itemsMinor", expires_at AS "expiresAt", details
  FROM place_order($1::jsonb)`;

/** Reserves stock and places an order, or says why not; see place_order.sql for the outcomes and the locks. */
export async function placeOrder(target: SqlTarget, order: OrderToPlace): Promise<PlaceOutcome> {
  const wanted = JSON.stringify({ ...order, addressSealed: order.addressSealed.toString('hex') });
  const [row] = await callSql<Row>(target, { name: 'place_order', text, values: [wanted] });
  if (!row) throw new Error('place_order() answers exactly one row');
  if (row.outcome !== 'placed') return { ok: false, reason: row.outcome, lines: row.details ?? [] };
  const { number, journeyId, itemsMinor, expiresAt } = row;
  return { ok: true, number, journeyId, itemsMinor, expiresAt };
}

/** Gives back the packs of an order that this transaction has cancelled or expired; see release_stock.sql. @returns packs */
export async function releaseStock(target: SqlTarget, orderId: string): Promise<number> {
  const [row] = await callSql<{ released: number }>(target, {
    name: 'release_stock',
    text: 'SELECT release_stock($1::uuid) AS released',
    values: [orderId],
  });
  if (!row) throw new Error('release_stock() answers exactly one row');
  return row.released;
}
